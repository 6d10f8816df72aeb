package jp.madoguchi.gateway.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import jp.madoguchi.rules.DeskTerm;

/** 前回の資格の期限: for how long this clinic lets an oral confirmation rest on an earlier check. */
@ApplicationScoped
public class LastKnownTerm {
    private final ClinicRules rules;
    private final DeskClock clock;

    LastKnownTerm(ClinicRules rules, DeskClock clock) {
        this.rules = rules;
        this.clock = clock;
    }

    LocalDate today() {
        return clock.day();
    }

    /** The first 資格確認日 that still counts today. */
    LocalDate oldest() {
        return today().minusDays(DeskTerm.LAST_KNOWN_DAYS.number(today(), rules.choices()));
    }
}
