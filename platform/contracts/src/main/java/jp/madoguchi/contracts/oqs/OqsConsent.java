package jp.madoguchi.contracts.oqs;

import java.time.LocalDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 同意: whether the patient agreed that one kind of information is seen, when, and until when. Both naming families are
 * read: {@code Pharmacists…AvailableTime} and {@code Pharmaceutical…AcquisitionTime}.
 *
 * @param at when, a time in Japan
 * @param until the last moment it may be seen, a time in Japan; absent when none was said
 */
public record OqsConsent(
        Kind kind,
        State state,
        @Nullable LocalDateTime at,
        @Nullable LocalDateTime until) {

    /** 同意フラグ (OQSCD016). A code this version does not know is no consent. */
    public enum State {
        /** 未同意. */
        NOT_GIVEN,
        /** 同意. */
        GIVEN,
        /** 同意有効期限切れ. */
        EXPIRED,
        /** 同意取得困難. */
        COULD_NOT_ASK
    }

    /** 同意の対象. */
    public enum Kind {
        /** 限度額適用認定証. */
        LIMIT_CERTIFICATE("LimitApplicationCertificateRelatedCons"),
        /** 特定疾病療養受療証. */
        SPECIFIC_DISEASES("SpecificDiseasesCertificateRelatedCons"),
        /** 特定健診. */
        HEALTH_CHECKUPS("SpecificHealthCheckupsInfo"),
        /** 薬剤情報. */
        MEDICATION("PharmacistsInfo"),
        /** 診療情報. */
        DIAGNOSIS("DiagnosisInfo"),
        /** 手術情報. */
        OPERATION("OperationInfo");

        private static final String CONSENT = "Cons";

        private final String stem;

        Kind(String stem) {
            this.stem = stem;
        }

        private String element(String what) {
            return stem.endsWith(CONSENT) ? stem + what : stem + CONSENT + what;
        }

        /** The certificates' consent has no end of its own. */
        private Optional<String> until() {
            return stem.endsWith(CONSENT) ? Optional.empty() : Optional.of(stem + "AvailableTime");
        }
    }

    static Optional<OqsConsent> of(Kind kind, OqsValues values) {
        return values.text(kind.element("Flg"))
                .map(flag -> new OqsConsent(
                        kind,
                        OqsCodes.constant(State.class, "OQSCD016", flag).orElse(State.NOT_GIVEN),
                        values.time(kind.element("Time")).orElse(null),
                        kind.until().flatMap(values::time).orElse(null)));
    }

    /** Masked: strings end up in logs. */
    @Override
    public String toString() {
        return "OqsConsent[***]";
    }
}
