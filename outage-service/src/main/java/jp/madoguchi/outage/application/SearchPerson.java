package jp.madoguchi.outage.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.outage.domain.Finding;
import jp.madoguchi.outage.domain.Lookup;
import jp.madoguchi.outage.domain.LookupFound;
import jp.madoguchi.outage.domain.LookupRequest;
import jp.madoguchi.outage.domain.LookupTold;
import jp.madoguchi.outage.domain.rule.LookupRules;
import jp.madoguchi.outage.domain.rule.MethodMatrix;

/**
 * 資格情報照会（システム障害時）: finds a person by the four items, inside a grant that covers today and in a situation for which
 * the manual's table has a ○. Not in one transaction: what was found is shown only after the use of it was kept under a
 * grant that still runs then.
 */
@ApplicationScoped
public class SearchPerson {
    private final LookupDesk desk;
    private final Freshness freshness;
    private final UsageLog usage;
    private final UsageWatch watch;
    private final Clock clock;

    SearchPerson(LookupDesk desk, Freshness freshness, UsageLog usage, UsageWatch watch, Clock clock) {
        this.desk = desk;
        this.freshness = freshness;
        this.usage = usage;
        this.watch = watch;
        this.clock = clock;
    }

    /** Answers one search. One hit of the manual's search is opened at once. */
    public Uni<LookupAnswer> ask(Asker asker, LookupRequest request) {
        UUID visitId = request.visitId();
        return visitId == null
                ? ask(asker, request, false)
                : desk.heldOn(asker.institution(), visitId)
                        .chain(day -> ask(asker, day.map(request::heldOn).orElse(request), day.isPresent()));
    }

    private Uni<LookupAnswer> ask(Asker asker, LookupRequest request, boolean forHeldVisit) {
        Instant at = clock.instant();
        LocalDate today = LocalDate.now(clock);
        // Asked before the index is read: what it has heard by now can only be more by then.
        boolean complete = freshness.caughtUp();
        return LookupRules.check(request, today)
                .match(
                        criteria -> ask(new LookupQuestion(
                                asker,
                                at,
                                today,
                                complete,
                                criteria,
                                request.step(),
                                request.after(),
                                request.visitId(),
                                forHeldVisit,
                                request.cameDuringOutage())),
                        SearchPerson::incomplete);
    }

    private Uni<LookupAnswer> ask(LookupQuestion question) {
        return desk.ask(question)
                .chain(asked -> asked.grantId()
                        .map(grantId -> inItsSituation(grantId, question, asked))
                        .orElseGet(() -> notEnabled(question)));
    }

    private Uni<LookupAnswer> inItsSituation(UUID grantId, LookupQuestion question, LookupDesk.Asked asked) {
        return MethodMatrix.MANUAL
                .choose(asked.situation(), false)
                .match(
                        method -> under(grantId, question, asked, Arrival.KNOWN),
                        why -> unlessStated(grantId, question, asked, why));
    }

    /** Nobody but the clerk knows of a patient who is on paper only; what they state is kept with the search. */
    private Uni<LookupAnswer> unlessStated(UUID grantId, LookupQuestion question, LookupDesk.Asked asked, String why) {
        return MethodMatrix.MANUAL
                .choose(asked.situation().statedToHaveComeDuring(), false)
                .match(
                        method -> question.cameDuringOutage()
                                ? under(grantId, question, asked, Arrival.STATED)
                                : Uni.createFrom().item(new LookupAnswer.NotUsable(why, true)),
                        always -> notUsable(question, why));
    }

    private Uni<LookupAnswer> under(UUID grantId, LookupQuestion question, LookupDesk.Asked asked, Arrival arrival) {
        Optional<Duration> waiting = watch.waiting(asked);
        if (waiting.isPresent()) {
            return watch.tooOften(question, grantId, asked).replaceWith(new LookupAnswer.TooOften(waiting.get()));
        }
        if (question.step().isWider() && !asked.followsNobody()) {
            return incomplete(LookupRules.following(false));
        }
        LookupFound found = question.criteria().among(asked.candidates(), question.step());
        return usage.searched(question, grantId, found, arrival)
                .chain(kept -> kept.map(
                                lookup -> Uni.createFrom().item(answer(question, lookup, found, asked.numbers())))
                        .orElseGet(() -> notKept(question)));
    }

    /** The grant has ended meanwhile, or other searches of the same moment have used up the limit. */
    private Uni<LookupAnswer> notKept(LookupQuestion question) {
        return desk.ask(question)
                .chain(now -> now.grantId()
                        .flatMap(grantId -> watch.waiting(now)
                                .map(waiting -> watch.tooOften(question, grantId, now)
                                        .<LookupAnswer>replaceWith(new LookupAnswer.TooOften(waiting))))
                        .orElseGet(() -> notEnabled(question)));
    }

    private static LookupAnswer answer(
            LookupQuestion question, Lookup lookup, LookupFound found, Map<UUID, String> numbers) {
        LookupTold told = LookupTold.of(found, question.complete());
        if (told == LookupTold.COULD_NOT_ASK) {
            return new LookupAnswer.CouldNotAsk();
        }
        boolean mayWiden = told == LookupTold.NOBODY && !question.step().isWider();
        return new LookupAnswer.Answered(
                lookup,
                found,
                mayWiden ? question.criteria().wider() : List.of(),
                lookup.openedCandidate().flatMap(candidate -> Optional.ofNullable(numbers.get(candidate.personId()))));
    }

    private Uni<LookupAnswer> notEnabled(LookupQuestion question) {
        return usage.refused(question.asker()).replaceWith(new LookupAnswer.NotEnabled(question.today()));
    }

    private Uni<LookupAnswer> notUsable(LookupQuestion question, String why) {
        return usage.refused(question.asker()).replaceWith(new LookupAnswer.NotUsable(why, false));
    }

    private static Uni<LookupAnswer> incomplete(List<Finding> findings) {
        return Uni.createFrom().item(new LookupAnswer.Incomplete(findings));
    }
}
