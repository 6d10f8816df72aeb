package jp.madoguchi.gateway.application;

import java.util.List;
import java.util.stream.Stream;
import jp.madoguchi.contracts.event.Copay;
import jp.madoguchi.gateway.domain.DeskFinding;
import jp.madoguchi.gateway.domain.DeskInstruction;
import org.jspecify.annotations.Nullable;

/**
 * 受付の下見: what would come of a request, had it been sent to be saved.
 *
 * @param instruction what to do now; absent while nothing has come of asking
 * @param copay what the patient would pay; absent while something is missing
 * @param missing every finding that stands against saving
 */
public record Preview(
        @Nullable DeskInstruction instruction, @Nullable Copay copay, List<DeskFinding> missing) {

    /** The same with one finding more. */
    Preview with(DeskFinding finding) {
        return new Preview(
                instruction,
                null,
                Stream.concat(missing.stream(), Stream.of(finding)).toList());
    }
}
