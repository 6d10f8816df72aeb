package jp.madoguchi.outage.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import jp.madoguchi.contracts.event.ReferenceNumberSet;
import jp.madoguchi.outage.domain.Finding;
import jp.madoguchi.outage.domain.Lookup;
import jp.madoguchi.outage.domain.rule.ReferenceNumberRules;
import jp.madoguchi.runtime.outbox.Outbox;

/** 照会番号を登録・更新する: of the person a lookup opened (手順5–8). */
@ApplicationScoped
public class SetReferenceNumber {
    private final LookupDetails details;
    private final ReferenceNumbers numbers;
    private final Outbox outbox;
    private final UsageLog usage;
    private final Clock clock;

    SetReferenceNumber(LookupDetails details, ReferenceNumbers numbers, Outbox outbox, UsageLog usage, Clock clock) {
        this.details = details;
        this.numbers = numbers;
        this.outbox = outbox;
        this.usage = usage;
        this.clock = clock;
    }

    /** Gives the person this number. */
    @WithTransaction
    public Uni<LookupDetailAnswer<ReferenceNumberAnswer>> set(Asker asker, UUID lookupId, String number) {
        return details.with(asker, lookupId, Lookup::openedCandidate, detail -> decide(asker, detail, number))
                .call(answer -> usage.unlessEnabled(asker, answer));
    }

    private Uni<ReferenceNumberAnswer> decide(Asker asker, LookupDetail detail, String number) {
        List<Finding> findings = ReferenceNumberRules.findings(number);
        if (!findings.isEmpty()) {
            return Uni.createFrom().item(new ReferenceNumberAnswer.Broken(findings));
        }
        if (detail.referenceNumber().filter(number::equals).isPresent()) {
            return Uni.createFrom().item(new ReferenceNumberAnswer.Kept(number));
        }
        UUID person = detail.hit().enrollee().personId();
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return numbers.put(asker.institution(), person, number, at)
                .chain(isFree -> isFree
                        ? outbox.append(new ReferenceNumberSet(
                                        asker.institution(), person, number, at, asker.account()))
                                .chain(() -> usage.numbered(asker, detail))
                                .replaceWith(new ReferenceNumberAnswer.Kept(number))
                        : Uni.createFrom().item(new ReferenceNumberAnswer.Taken()));
    }
}
