package jp.madoguchi.eligibility.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import jp.madoguchi.contracts.id.JapanTime;
import jp.madoguchi.rules.Copayment;

/** 同意の決まり: what a consent must satisfy before it is recorded. */
public final class ConsentRules {
    private static final String BASIS = "オンライン資格確認等システム運用マニュアル 資格情報確認「患者の同意にもとづきご参照ください」";

    /** The clock of a reader may be a little ahead. */
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    private static final LocalDate FIRST_DAY = Copayment.knownFrom();

    /** No answer exists for an earlier day, so neither does a consent to show one. */
    static final Rule<Consent> AFTER_ANSWERS_BEGIN = new Rule<>(
            "ELG-512",
            "givenAt",
            "同意日時は" + Texts.day(FIRST_DAY) + "以後にしてください",
            BASIS,
            consent -> !consent.givenAt()
                    .isBefore(FIRST_DAY.atStartOfDay(JapanTime.ZONE).toInstant()));

    private ConsentRules() {}

    /** Every rule this consent breaks when it arrives now. */
    public static List<Rule<Consent>> broken(Consent consent, Instant now) {
        return Rule.broken(catalogue(now), consent);
    }

    static List<Rule<Consent>> catalogue(Instant now) {
        return List.of(notInTheFuture(now), AFTER_ANSWERS_BEGIN);
    }

    /** Five minutes ahead is still taken as now; anything later would prolong the consent. */
    private static Rule<Consent> notInTheFuture(Instant now) {
        return new Rule<>(
                "ELG-511",
                "givenAt",
                "同意日時は現在以前にしてください",
                BASIS,
                consent -> !consent.givenAt().isAfter(now.plus(TOLERANCE)));
    }
}
