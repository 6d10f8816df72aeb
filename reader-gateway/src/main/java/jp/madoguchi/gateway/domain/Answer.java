package jp.madoguchi.gateway.domain;

import java.time.LocalDate;
import java.util.UUID;
import jp.madoguchi.contracts.event.Copay;
import jp.madoguchi.contracts.event.CoverageFacts;
import jp.madoguchi.contracts.event.PersonFacts;
import jp.madoguchi.contracts.event.Validity;
import org.jspecify.annotations.Nullable;

/**
 * 資格確認の回答: what the eligibility service answered.
 *
 * @param coverage the coverage the answer may show; for 資格（無効）the lost one
 * @param copay what the patient pays; absent where the answer gives no share
 */
public record Answer(
        UUID checkId,
        Validity validity,
        LocalDate confirmationDate,
        @Nullable CoverageFacts coverage,
        @Nullable PersonFacts person,
        @Nullable Copay copay,
        boolean preschool) {}
