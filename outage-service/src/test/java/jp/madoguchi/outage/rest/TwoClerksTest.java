package jp.madoguchi.outage.rest;

import static jp.madoguchi.outage.domain.EnrolleeFixture.taroOfAdachi;
import static jp.madoguchi.outage.domain.EnrolleeFixture.taroOfMinato;
import static jp.madoguchi.outage.domain.VisitFixture.taro;
import static jp.madoguchi.testing.Patience.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javax.sql.DataSource;
import jp.madoguchi.contracts.event.EventType;
import jp.madoguchi.outage.Clinic;
import jp.madoguchi.outage.Index;
import jp.madoguchi.outage.Sql;
import jp.madoguchi.outage.Visits;
import jp.madoguchi.outage.Wire;
import jp.madoguchi.testing.TestPlatform;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 二人の担当者: both decide about one visit in the same moment. One has, the other is told so, and one fact is said. */
@QuarkusTest
@QuarkusTestResource(value = TestPlatform.class, initArgs = @ResourceArg(name = "database", value = "outage"))
class TwoClerksTest {
    private static final String HOLD = "select visit_id from held_visit where visit_id = ?::uuid for update";

    @Inject
    DataSource database;

    private final Clinic clinic = Clinic.fresh();

    @BeforeAll
    static void sayWhoIsRegistered() {
        Index.say(taroOfMinato());
        Index.say(taroOfAdachi());
    }

    @BeforeEach
    void open() {
        Index.awaitBothTaros();
        Index.grant(clinic);
    }

    @ParameterizedTest(name = "reconciliation and {0}")
    @ValueSource(strings = {"reconciliation", "closing"})
    void decideOnceBetweenThem(String second) throws SQLException {
        String visit = Visits.held(clinic, taro("東京都", null), null);
        String lookup = Index.lookUpTaroOfAdachi(clinic);
        List<CompletableFuture<Integer>> clerks;

        try (Connection holding = database.getConnection()) {
            holding.setAutoCommit(false);
            try (var hold = holding.prepareStatement(HOLD)) {
                hold.setString(1, visit);
                hold.executeQuery();
            }
            clerks = Stream.of("reconciliation", second)
                    .map(what -> CompletableFuture.supplyAsync(() -> decide(visit, what, lookup)))
                    .toList();
            await().until(() -> waitingForTheVisit() == 2);
            holding.commit();
        }

        assertEquals(
                List.of(200, 409),
                clerks.stream().map(CompletableFuture::join).sorted().toList());
        await().untilAsserted(() -> assertEquals(
                1,
                Wire.all(EventType.VISIT_RECONCILED, visit).size()
                        + Wire.all(EventType.VISIT_CLOSED, visit).size()));
    }

    private int decide(String visit, String what, String lookup) {
        return Visits.put(clinic, visit, what, Map.of("lookupId", lookup, "reason", "来院取消"))
                .extract()
                .statusCode();
    }

    private int waitingForTheVisit() throws SQLException {
        return Sql.rows(
                        database,
                        "select pid from pg_stat_activity where wait_event_type = 'Lock'"
                                + " and query like '%held_visit%'")
                .size();
    }
}
