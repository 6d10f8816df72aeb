package jp.madoguchi.outage.domain;

import jp.madoguchi.contracts.event.ResolutionKind;
import org.jspecify.annotations.Nullable;

/**
 * 決めた扱い: what a person agrees to.
 *
 * @param rightPercent the share, where the person's income decides and somebody looked it up; absent where nobody did
 */
public record ChosenResolution(
        ResolutionKind kind, @Nullable Integer rightPercent) {
    /** Nothing said of the share. */
    public static ChosenResolution of(ResolutionKind kind) {
        return new ChosenResolution(kind, null);
    }
}
