package jp.madoguchi.eligibility.rest;

import jakarta.enterprise.context.RequestScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import jp.madoguchi.eligibility.application.Asked;
import jp.madoguchi.eligibility.domain.CheckQuestion;
import jp.madoguchi.eligibility.domain.QuestionRules;
import jp.madoguchi.eligibility.domain.Rule;
import jp.madoguchi.web.Caller;
import jp.madoguchi.web.Ids;
import jp.madoguchi.web.Roles;

/** 照会する者: makes a question of a request, with who asks it, for which institution and when. */
@RequestScoped
class Asker {
    private final Caller caller;
    private final Ids ids;
    private final Clock clock;

    Asker(Caller caller, Ids ids, Clock clock) {
        this.caller = caller;
        this.ids = ids;
        this.clock = clock;
    }

    /** Only a gateway has a reader: what anybody else asks was typed. */
    List<Rule<CheckQuestion>> broken(CheckQuestion question) {
        LocalDate today = LocalDate.now(clock);
        return caller.has(Roles.GATEWAY)
                ? QuestionRules.broken(question, today)
                : QuestionRules.brokenByHand(question, today);
    }

    /** The time is kept as exactly as the database keeps it, so that the answer reads the same ever after. */
    Asked asked(CheckJson json, CheckQuestion question) {
        return new Asked(
                ids.next(),
                caller.institution(),
                caller.account(),
                json.visitId(),
                json.observedValidity(),
                question,
                clock.instant().truncatedTo(ChronoUnit.MICROS));
    }
}
