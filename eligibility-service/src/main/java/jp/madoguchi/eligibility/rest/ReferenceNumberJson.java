package jp.madoguchi.eligibility.rest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import jp.madoguchi.contracts.event.Validity;
import jp.madoguchi.eligibility.domain.CheckAnswer;
import jp.madoguchi.eligibility.domain.ReferenceNumberCoverage;
import jp.madoguchi.eligibility.domain.ReferenceNumberOutcome;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** 照会番号の要求; how long one may be on a day is a rule, no length is longer than this. */
record ReferenceNumberJson(@NotNull @Size(max = 100) String referenceNumber) {

    /** 照会番号の表示; 未登録 is known to be absent. */
    record Shown(@Nullable String referenceNumber, boolean registered) {}

    /** 登録・更新の回答, with the message of the screen. */
    @Schema(name = "ReferenceNumberRegistered")
    record Registered(String referenceNumber, String message) {
        private static final String DONE = "登録完了";

        static Registered of(ReferenceNumberOutcome.Kept kept) {
            return new Registered(kept.number(), DONE);
        }
    }

    /** 検索の回答: the latest answer about the patient, to be opened by its id. */
    record Found(UUID checkId, Validity validity, LocalDate confirmationDate, Instant answeredAt) {
        static Found of(CheckAnswer answer) {
            return new Found(answer.checkId(), answer.validity(), answer.confirmationDate(), answer.answeredAt());
        }
    }

    /** 登録状況の回答; no share while there is no patient. */
    record Coverage(
            long patients, long registered, @Nullable Double percent) {
        static Coverage of(ReferenceNumberCoverage coverage) {
            return new Coverage(
                    coverage.patients(),
                    coverage.registered(),
                    coverage.percent().orElse(null));
        }
    }
}
