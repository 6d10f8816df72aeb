package jp.madoguchi.outage.persistence;

import static java.util.stream.Collectors.groupingBy;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import jp.madoguchi.contracts.id.InsuredNumber;
import jp.madoguchi.outage.Clinic;
import jp.madoguchi.outage.Index;
import jp.madoguchi.outage.application.Asker;
import jp.madoguchi.outage.application.LookupDesk;
import jp.madoguchi.outage.application.LookupQuestion;
import jp.madoguchi.outage.application.Said;
import jp.madoguchi.outage.domain.Condition;
import jp.madoguchi.outage.domain.Enrollee;
import jp.madoguchi.outage.domain.HeldVisit;
import jp.madoguchi.outage.domain.IndexQuestion;
import jp.madoguchi.outage.domain.LookupCriteria;
import jp.madoguchi.outage.domain.LookupStep;
import jp.madoguchi.outage.domain.Reconciliation;
import jp.madoguchi.outage.domain.rule.Situation;
import jp.madoguchi.testing.TestPlatform;
import jp.madoguchi.testing.Trials;
import jp.madoguchi.testing.population.Population;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * A batch finds what the same statement finds of one visit and what the desk's own lookup finds, and all find what
 * reading the whole registry finds. 10,000 visits, and 100,000 with {@code -Dmadoguchi.trials=full}.
 */
@QuarkusTest
@QuarkusTestResource(value = TestPlatform.class, initArgs = @ResourceArg(name = "database", value = "outage"))
class BulkSameAsOneByOneTest {
    private static final int VISITS = Trials.of(10_000, 100_000);
    private static final int PEOPLE = 4_000;
    private static final int LOT = 500;
    private static final long SEED = 20_261_121;
    private static final Condition AFTERWARDS = new Condition(Situation.AFTER_CAME_DURING, Optional.of(new UUID(4, 0)));

    @Inject
    Pool pool;

    @Inject
    VisitMatches matches;

    @Inject
    RegistryRows rows;

    @Inject
    LookupDesk desk;

    private final Clinic clinic = Clinic.fresh();

    @AfterEach
    void leaveTheIndexAsItsTopicSays() {
        Index.rebuilt();
    }

    @Test
    void decidesTheSameInBulkAsOneByOneAndAsFromTheWholeRegistry() {
        Set<String> kinds = decided(RandomRegistry.joined(SEED, RandomRegistry.people(SEED, PEOPLE)), VISITS);

        assertTrue(
                kinds.containsAll(Set.of(
                        "AMBIGUOUS", "CURRENT", "CURRENT-LED", "ITEMS_INCOMPLETE", "LOST", "LOST-LED", "NOT_FOUND")),
                kinds::toString);
    }

    @Test
    void decidesTheSameAboutPeopleAsTheyAre() {
        List<Enrollee> people = Population.of(SEED, PEOPLE)
                .citizens()
                // Other tests tell of the manual's samples too.
                .skip(2)
                .map(citizen -> new Said(citizen.state(1), Instant.EPOCH).enrollee())
                .toList();

        Set<String> kinds = decided(people, VISITS / 4);

        assertTrue(kinds.containsAll(Set.of("CURRENT", "LOST", "NOT_FOUND")), kinds::toString);
    }

    /** Compares the decisions about so many visits, and tells what they were. */
    private Set<String> decided(List<Enrollee> people, int count) {
        rows.people(people);
        Index.grant(clinic);
        int atTheDesk = 0;
        WholeRegistry registry = WholeRegistry.of(people);
        Random random = new Random(SEED);
        Set<String> kinds = new TreeSet<>();

        for (int done = 0; done < count; done += LOT) {
            List<HeldVisit> visits = IntStream.range(0, LOT)
                    .mapToObj(
                            i -> RandomRegistry.visit(random, new UUID(SEED, random.nextLong()), clinic.code(), people))
                    .toList();
            Map<UUID, List<Enrollee>> inBulk = found(visits);
            for (HeldVisit visit : visits) {
                String decided = decided(visit, inBulk.getOrDefault(visit.visitId(), List.of()));
                assertEquals(
                        decided,
                        decided(visit, found(List.of(visit)).getOrDefault(visit.visitId(), List.of())),
                        () -> "alone: " + visit.visitId());
                assertEquals(
                        decided, decided(visit, registry.mayBeMeantBy(visit)), () -> "from all: " + visit.visitId());
                atTheDesk += assertTheDeskFinds(decided, visit);
                kinds.add(decided.replaceAll(" .*", ""));
            }
        }
        System.out.printf("decided alike: %d visits, %d of them at the desk%n", count, atTheDesk);
        assertTrue(atTheDesk > count / 10, "the desk was asked about " + atTheDesk);
        return kinds;
    }

    /** The lookup a clerk makes, another statement on another index key; how many were asked of it. */
    private int assertTheDeskFinds(String decided, HeldVisit visit) {
        Optional<LookupCriteria> criteria = visit.shown() == null ? visit.fourItems() : Optional.empty();
        criteria.ifPresent(wanted -> {
            LookupQuestion question = new LookupQuestion(
                    new Asker("tester", clinic.code()),
                    Instant.now(),
                    LocalDate.now(ZoneId.of("Asia/Tokyo")),
                    true,
                    wanted,
                    LookupStep.EXACT,
                    null,
                    null,
                    false,
                    true);
            List<Enrollee> found = desk.ask(question).await().indefinitely().candidates();
            assertEquals(decided, words(Reconciliation.byFourItems(wanted, found)), () -> "desk: " + visit.visitId());
        });
        return criteria.isPresent() ? 1 : 0;
    }

    private Map<UUID, List<Enrollee>> found(List<HeldVisit> visits) {
        Map<UUID, IndexQuestion> questions = new LinkedHashMap<>();
        visits.forEach(visit -> questions.put(visit.visitId(), IndexQuestion.about(visit, AFTERWARDS)));
        return matches.of(pool, questions).await().indefinitely();
    }

    private static String decided(HeldVisit visit, List<Enrollee> candidates) {
        return IndexQuestion.about(visit, AFTERWARDS)
                .match(
                        criteria -> words(Reconciliation.byFourItems(criteria, candidates)),
                        shown -> words(Reconciliation.byNumbers(visit, shown, candidates)),
                        Enum::name);
    }

    private static String words(Reconciliation reconciliation) {
        return reconciliation.match(
                (result, hit) -> result + (isLed(hit.enrollee()) ? "-LED " : " ")
                        + hit.enrollee().personId() + " " + hit.standing().place(),
                open -> open.result().name());
    }

    private static boolean isLed(Enrollee enrollee) {
        return !enrollee.leaderId().equals(enrollee.personId());
    }

    /** Everybody, by the two things that a question never gets wrong without asking for somebody else. */
    private record WholeRegistry(
            Map<LocalDate, List<Enrollee>> bornOn, Map<InsuredNumber, List<Enrollee>> everNumbered) {
        static WholeRegistry of(List<Enrollee> records) {
            Map<UUID, List<Enrollee>> people = records.stream().collect(groupingBy(Enrollee::leaderId));
            return ofPeople(records.stream()
                    .map(one -> ofPerson(one, people.getOrDefault(one.leaderId(), List.of())))
                    .toList());
        }

        /** What one record of a person says of protection and mis-links, every record says. */
        private static Enrollee ofPerson(Enrollee one, List<Enrollee> all) {
            return new Enrollee(
                    one.personId(),
                    one.leaderId(),
                    one.version(),
                    one.person(),
                    one.coverages(),
                    all.stream().anyMatch(Enrollee::mislinked),
                    all.stream().anyMatch(Enrollee::protectedPerson));
        }

        private static WholeRegistry ofPeople(List<Enrollee> people) {
            Map<InsuredNumber, List<Enrollee>> numbered = new HashMap<>();
            people.forEach(one -> one.coverages().stream()
                    .map(coverage -> coverage.numbers().number())
                    .distinct()
                    .forEach(number -> numbered.computeIfAbsent(number, any -> new ArrayList<>())
                            .add(one)));
            return new WholeRegistry(
                    people.stream().collect(groupingBy(one -> one.person().birthDate())), numbered);
        }

        List<Enrollee> mayBeMeantBy(HeldVisit visit) {
            return IndexQuestion.about(visit, AFTERWARDS)
                    .match(
                            criteria -> bornOn.getOrDefault(criteria.birthDate(), List.of()),
                            shown -> everNumbered.getOrDefault(shown.number(), List.of()),
                            why -> List.of());
        }
    }
}
