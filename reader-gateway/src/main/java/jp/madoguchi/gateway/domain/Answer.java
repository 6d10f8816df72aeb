package jp.madoguchi.gateway.domain;

import java.time.LocalDate;
import java.util.UUID;
import jp.madoguchi.contracts.event.Copay;
import jp.madoguchi.contracts.event.CoverageFacts;
import jp.madoguchi.contracts.event.PersonFacts;
import jp.madoguchi.contracts.event.Validity;
import org.jspecify.annotations.Nullable;

/**
 * 資格確認の回答: what the eligibility service answered, or the 資格確認端末.
 *
 * @param checkId absent of a terminal's answer, which no service has numbered
 * @param coverage the coverage the answer may show; for 資格（無効）the lost one
 * @param copay what the patient pays; absent where the answer gives no share
 */
public record Answer(
        @Nullable UUID checkId,
        Validity validity,
        LocalDate confirmationDate,
        @Nullable CoverageFacts coverage,
        @Nullable PersonFacts person,
        @Nullable Copay copay,
        boolean preschool) {

    /** Only 資格（有効）settles the share; whoever is taken otherwise pays by the way they are taken. */
    public @Nullable Integer settledPercent() {
        return validity == Validity.VALID && copay != null ? copay.percent() : null;
    }
}
