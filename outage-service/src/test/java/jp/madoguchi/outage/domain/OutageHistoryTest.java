package jp.madoguchi.outage.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.contracts.event.Cause;
import jp.madoguchi.contracts.event.IncidentScope;
import jp.madoguchi.contracts.id.InstitutionCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Times are minutes. What a person told began at 600, its visits an hour before. */
class OutageHistoryTest {
    private static final InstitutionCode CLINIC = InstitutionCode.valueOf("1311234569");
    private static final UUID FRESH = new UUID(1, 99);
    private static final UUID INCIDENT = new UUID(9, 1);
    private static final int SINCE = 600;
    private static final int TOLD = 700;

    /** The outages are visits from - opened - ended; the outcome: which one, visits from - opened - ended. */
    @ParameterizedTest(name = "{0}, visit at {1}, over at {2}: {3}")
    @CsvSource({
        "'', 650, , new 540-600-",
        "'', 650, 800, new 540-600-800",
        "'', 560, , new 540-600-",
        "100-160-300, 650, , new 540-600-",
        "500-520-580, 650, , new 580-600-",
        "500-520-630, 650, , new 630-630-",
        "500-520-, 650, , none",
        "500-520-650, 650, , none",
        "660-720-, 650, , 0 540-720-",
        "660-720-760, 650, , 0 540-720-760",
        "660-720-760, 650, 720, 0 540-720-760",
        "660-720-760, 650, 719, new 540-600-660",
        "660-720-760 500-520-630, 650, , 0 630-720-760",
        "660-720-760 655-700-710, 650, , 1 540-700-710",
        "780-840-, 650, 800, new 540-600-780",
        "850-900-, 650, 800, new 540-600-800",
        "500-510-990, 1000, , new 990-990-"
    })
    void givesAVisitTheOutageOfItsTime(String outages, long takenAt, @Nullable Long overAt, String expected) {
        List<Outage> known = known(outages);
        OutageHistory history = new OutageHistory(CLINIC, known);

        Optional<Outage> outage = history.holding(at(takenAt), told(IncidentScope.LINE, overAt), FRESH);

        assertEquals(expected, outage.map(one -> words(known, one)).orElse("none"));
        outage.ifPresent(one -> assertEquals(INCIDENT, one.incidentId()));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "'', new 540-600-",
        "500-520-630, new 630-630-",
        "500-520-720, new 540-600-",
        "640-690-, 0 540-690-",
        "640-690- 500-520-610, 0 610-690-",
        "400-410-, 0 400-410-"
    })
    void opensTheOutageOfAClinicThatIsToldOfAlone(String outages, String expected) {
        List<Outage> known = known(outages);

        Outage outage = new OutageHistory(CLINIC, known).toldOf(told(IncidentScope.CLINIC, null), FRESH);

        assertEquals(expected, words(known, outage));
        assertEquals(INCIDENT, outage.incidentId());
    }

    @Test
    void isOfTheCauseThatWasTold() {
        OutageHistory none = new OutageHistory(CLINIC, List.of());

        assertEquals(
                Cause.POWER_CUT,
                none.toldOf(told(IncidentScope.CLINIC, null), FRESH).cause());
        assertNull(none.toldOf(told(IncidentScope.CLINIC, null), FRESH).endReason());
    }

    @Test
    void leavesAnOutageWithWhatWasToldOfTheClinicAlone() {
        Outage own = known("660-720-").get(0).of(incident(new UUID(9, 2), IncidentScope.CLINIC, null));

        Optional<Outage> joined =
                new OutageHistory(CLINIC, List.of(own)).holding(at(650), told(IncidentScope.LINE, null), FRESH);

        assertEquals(Optional.of(new UUID(9, 2)), joined.map(Outage::incidentId));
    }

    private static List<Outage> known(String outages) {
        List<String> texts = outages.isEmpty() ? List.of() : List.of(outages.split(" "));
        return texts.stream()
                .map(text -> {
                    List<String> times = Arrays.asList(text.split("-", -1));
                    return new Outage(
                            new UUID(1, texts.indexOf(text)),
                            CLINIC,
                            Cause.LINE_DOWN,
                            at(Long.parseLong(times.get(1))),
                            at(Long.parseLong(times.get(0))),
                            times.get(2).isEmpty() ? null : at(Long.parseLong(times.get(2))),
                            null,
                            null);
                })
                .toList();
    }

    private static String words(List<Outage> known, Outage outage) {
        String which = outage.id().equals(FRESH)
                ? "new"
                : String.valueOf(known.stream().map(Outage::id).toList().indexOf(outage.id()));
        Instant ended = outage.endedAt();
        return which + " " + minute(outage.visitsFrom()) + "-" + minute(outage.openedAt()) + "-"
                + (ended == null ? "" : minute(ended));
    }

    private static Incident told(IncidentScope scope, @Nullable Long overAt) {
        return incident(INCIDENT, scope, overAt);
    }

    private static Incident incident(UUID id, IncidentScope scope, @Nullable Long overAt) {
        return new Incident(
                id,
                new Extent(scope, "x"),
                scope == IncidentScope.CLINIC ? CLINIC : null,
                IncidentOrigin.REPORTED,
                Fault.of(Cause.POWER_CUT),
                at(SINCE),
                overAt == null ? null : at(overAt),
                null,
                List.of(new TimelineEntry(at(TOLD), TimelineEntry.Kind.OPENED, "停電")));
    }

    private static Instant at(long minute) {
        return Instant.EPOCH.plusSeconds(minute * 60);
    }

    private static long minute(Instant at) {
        return at.getEpochSecond() / 60;
    }
}
