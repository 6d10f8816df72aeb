package jp.madoguchi.outage.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.madoguchi.contracts.event.Cause;
import jp.madoguchi.contracts.event.IncidentScope;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.outage.domain.TimelineEntry.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OutageTimelineTest {
    private static final Instant TEN = Instant.parse("2026-11-21T01:00:00Z");
    private static final UUID TOLD = new UUID(2, 1);
    private static final Outage OPEN = new Outage(
            new UUID(1, 1), InstitutionCode.valueOf("1311234569"), Cause.LINE_DOWN, TEN, TEN, null, null, null);
    private static final List<CauseSince> CAUSES =
            List.of(new CauseSince(Cause.LINE_DOWN, TEN), new CauseSince(Cause.POWER_CUT, at(30)));

    @Test
    void tellsWhatBecameOfItInTheOrderInWhichItHappened() {
        Outage ended = OPEN.ended(at(60), "端末の故障");

        assertEquals(
                List.of(
                        "0 発生 受付の障害が始まりました（回線の障害）",
                        "10 障害事案 回線「見本回線」（回線の障害）発生：連絡がありました",
                        "30 原因の変化 原因は停電になりました",
                        "40 障害事案 回線「見本回線」（回線の障害）続報：復旧作業中",
                        "60 復旧 人が終えました。理由：端末の故障",
                        "90 障害事案 回線「見本回線」（回線の障害）復旧：復旧しました",
                        "100 解消 確認を待つ受診がなくなり、要約に封をしました",
                        "200 解消 後から分かった受診を補い、封をしました"),
                lines(new OutageTimeline(ended, CAUSES, List.of(incident(at(90))), List.of(at(100), at(200)))));
    }

    @Test
    void tellsEverythingOfOneThatLasts() {
        assertEquals(
                List.of(
                        "0 発生 受付の障害が始まりました",
                        "10 障害事案 回線「見本回線」（回線の障害）発生：連絡がありました",
                        "40 障害事案 回線「見本回線」（回線の障害）続報：復旧作業中",
                        "70 障害事案 回線「見本回線」（回線の障害）続報：一部で復旧"),
                lines(new OutageTimeline(OPEN, List.of(), List.of(incident(null)), List.of())));
    }

    @Test
    void saysWhoEndedItOnlyWhereThatIsCertain() {
        Incident allClear = incident(at(60));
        Outage told = OPEN.of(allClear);

        assertEquals("60 復旧 端末がすべて通常に戻りました", end(OPEN.ended(at(60)), List.of()));
        assertEquals("60 復旧 復旧の知らせで終わりました", end(told.ended(at(60)), List.of(allClear)));
        assertEquals("61 復旧 受付の障害が終わりました", end(told.ended(at(61)), List.of(allClear)));
        assertEquals("60 復旧 受付の障害が終わりました", end(told.ended(at(60)), List.of()));
        assertEquals("60 復旧 受付の障害が終わりました", end(told.ended(at(60)), List.of(other(allClear))));
    }

    private static String end(Outage ended, List<Incident> incidents) {
        return new OutageTimeline(ended, CAUSES, incidents, List.of())
                .entries().stream()
                        .filter(entry -> entry.kind() == OutageEntry.Kind.ENDED)
                        .map(OutageTimelineTest::line)
                        .findFirst()
                        .orElse("");
    }

    private static List<String> lines(OutageTimeline timeline) {
        return timeline.entries().stream().map(OutageTimelineTest::line).toList();
    }

    private static String line(OutageEntry entry) {
        assertEquals(entry.kind() == OutageEntry.Kind.INCIDENT, TOLD.equals(entry.incidentId()));
        return entry.at().getEpochSecond() - TEN.getEpochSecond() + " "
                + entry.kind().label() + " " + entry.text();
    }

    private static Incident incident(@Nullable Instant endedAt) {
        Incident lasting = new Incident(
                        TOLD,
                        new Extent(IncidentScope.LINE, "見本回線"),
                        null,
                        IncidentOrigin.REPORTED,
                        Fault.of(Cause.LINE_DOWN),
                        TEN,
                        null,
                        null,
                        List.of(new TimelineEntry(at(10), Kind.OPENED, "連絡がありました")))
                .told("復旧作業中", at(40))
                .told("一部で復旧", at(70));
        return endedAt == null ? lasting : lasting.ended(endedAt, "復旧しました", endedAt);
    }

    private static Incident other(Incident incident) {
        return new Incident(
                new UUID(2, 2),
                incident.extent(),
                null,
                incident.origin(),
                incident.fault(),
                incident.openedAt(),
                incident.endedAt(),
                null,
                List.of());
    }

    private static Instant at(long seconds) {
        return TEN.plusSeconds(seconds);
    }
}
