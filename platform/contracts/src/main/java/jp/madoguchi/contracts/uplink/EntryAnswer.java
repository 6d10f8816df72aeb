package jp.madoguchi.contracts.uplink;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 一件の受領: what became of one entry.
 *
 * @param code why it was refused; null otherwise
 */
public record EntryAnswer(
        long sequence, UUID id, Outcome outcome, @Nullable String code) {

    /** 受領の別. */
    public enum Outcome {
        /** 受け付けた: applied now. */
        ACCEPTED,
        /** 受付済み: was applied earlier, nothing happened again. */
        REPEATED,
        /** 受け付けられない: parked at the edge for a clerk to see; does not hold up the rest. */
        REFUSED
    }
}
