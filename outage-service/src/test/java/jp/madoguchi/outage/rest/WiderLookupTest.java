package jp.madoguchi.outage.rest;

import static io.restassured.RestAssured.given;
import static jp.madoguchi.outage.domain.EnrolleeFixture.coverage;
import static jp.madoguchi.testing.Patience.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import jp.madoguchi.contracts.event.EventType;
import jp.madoguchi.contracts.event.PersonFacts;
import jp.madoguchi.contracts.id.Sex;
import jp.madoguchi.outage.Clinic;
import jp.madoguchi.outage.Index;
import jp.madoguchi.outage.OutageConfig;
import jp.madoguchi.outage.Sql;
import jp.madoguchi.outage.Wire;
import jp.madoguchi.testing.TestPlatform;
import jp.madoguchi.testing.TestTokens;
import jp.madoguchi.testing.architecture.Covers;
import jp.madoguchi.web.Roles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 次の段階、利用の上限、利用の終わり: what stands around a search. 髙橋 桜 is registered with her variant, ●川 楓 without a character. */
@QuarkusTest
@QuarkusTestResource(value = TestPlatform.class, initArgs = @ResourceArg(name = "database", value = "outage"))
class WiderLookupTest {
    private static final Map<String, String> SAKURA =
            Map.of("name", "高橋桜", "birthDate", "1990-04-05", "sex", "FEMALE", "address", "品川区");

    @Inject
    DataSource database;

    @Inject
    OutageConfig config;

    private final Clinic clinic = Clinic.fresh();
    private String grant = "";

    @BeforeEach
    void awaitTheIndex() {
        say("019a9f00-0000-7000-8000-00000000c001", "髙橋 桜", "ﾀｶﾊｼ ｻｸﾗ");
        say("019a9f00-0000-7000-8000-00000000c002", "●川 楓", "ﾂﾙｶﾜ ｶｴﾃﾞ");
        grant = Index.grant(clinic);
        Index.awaitHits(clinic, with(SAKURA, "name", "髙橋 桜"), 1);
        Index.awaitHits(clinic, with(SAKURA, "name", "●川楓"), 1);
        Index.awaitHits(clinic, SAKURA, 0);
    }

    @Test
    @Covers("OUT-110")
    void offersTheVariantsAndListsEvenTheOnlyOneTheyFind() throws SQLException {
        String nobody = Index.lookUp(clinic.administrator(), SAKURA)
                .statusCode(200)
                .body("hits", is(0))
                .body("offers.step", contains("VARIANTS"))
                .body("offers[0].label", is("異体字・旧字体を同じ文字とみなして検索"))
                .body("asOf", notNullValue())
                .body("indexLagMillis", greaterThanOrEqualTo(0))
                .extract()
                .path("lookupId");

        var listed = step(SAKURA, "VARIANTS", nobody)
                .statusCode(200)
                .body("hits", is(1))
                .body("candidates.name", contains("髙橋 桜"))
                .body("message", is("入力した氏名とは表記の異なる該当者です。本人かどうかを患者に確かめてから選択してください。"))
                .body("$", not(hasKey("detail")))
                .body("$", not(hasKey("offers")))
                .extract();
        choose(listed.path("lookupId"), listed.path("candidates[0].candidateId"))
                .statusCode(200)
                .body("detail.person.name", is("髙橋 桜"));

        assertEquals(
                List.of(
                        "lookup-searched outage-lookup:came-during-outage-stated",
                        "lookup-searched outage-lookup:variants:came-during-outage-stated",
                        "lookup-detail-viewed outage-lookup:variants"),
                lastThree());
    }

    @Test
    void findsANameWithAnUnreadableCharacterByKanaAlone() {
        Map<String, String> kaede = new HashMap<>(with(SAKURA, "name", "鶴川楓"));
        kaede.put("nameKana", "ツルカワ カエデ");
        String nobody = Index.lookUp(clinic.administrator(), kaede)
                .body("hits", is(0))
                .body("offers.step", contains("VARIANTS", "KANA_ONLY"))
                .extract()
                .path("lookupId");

        step(kaede, "VARIANTS", nobody).statusCode(200).body("hits", is(0)).body("$", not(hasKey("offers")));
        step(kaede, "KANA_ONLY", nobody).statusCode(200).body("candidates.name", contains("●川 楓"));
    }

    @Test
    @Covers({"OUT-110", "OUT-111"})
    void takesNoWiderStepThatWasNotOffered() {
        String nobody = lookupId(SAKURA);
        String found = lookupId(with(SAKURA, "name", "髙橋桜"));
        Clinic other = Clinic.fresh();
        Index.grant(other);
        String ofAnother = Index.lookUp(other.administrator(), SAKURA)
                .statusCode(200)
                .extract()
                .path("lookupId");
        Map<String, String> nameless = with(SAKURA, "name", "無名氏");
        String wider = step(nameless, "VARIANTS", lookupId(nameless))
                .body("hits", is(0))
                .extract()
                .path("lookupId");

        for (String after : List.of(found, ofAnother, wider, UUID.randomUUID().toString())) {
            step(SAKURA, "VARIANTS", after).statusCode(422).body("findings.rule", contains("OUT-110"));
        }
        step(nameless, "VARIANTS", wider).statusCode(422).body("findings.rule", contains("OUT-110"));
        Index.lookUp(clinic.administrator(), with(SAKURA, "step", "VARIANTS"))
                .body("findings.rule", contains("OUT-110"));
        step(SAKURA, "KANA_ONLY", nobody).statusCode(422).body("findings.rule", contains("OUT-111"));
        step(SAKURA, "PHONETIC", nobody).statusCode(400);
    }

    /** One search that found nobody opens the wider one for the person it was for, and for nobody else. */
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "name, 髙橋梅",
        "nameKana, タカハシ サクラ",
        "birthDate, 1990-04-06",
        "sex, MALE",
        "address, 港区",
        "insurerName, 保険者",
        "confirmationDate, 2026-01-05"
    })
    @Covers("OUT-110")
    void takesAWiderStepForWhomTheExactSearchWasOnly(String field, String value) {
        String nobody = lookupId(SAKURA);

        step(with(SAKURA, field, value), "VARIANTS", nobody).statusCode(422).body("findings.rule", contains("OUT-110"));

        step(with(SAKURA, "name", "高橋　桜"), "VARIANTS", nobody).statusCode(200).body("hits", is(1));
    }

    @Test
    void keepsNothingThatWasTypedButAKeyedDigest() throws SQLException {
        lookupId(SAKURA);
        lookupId(with(SAKURA, "name", "髙橋桜"));

        List<String> kept = Sql.rows(
                database,
                "select coalesce(criteria_digest, 'none') from lookup where institution = ?"
                        + " and told in ('NOBODY', 'OPENED') order by asked_at desc limit 2",
                clinic.code().wire());

        assertEquals("none", kept.get(0));
        assertTrue(kept.get(1).matches("[0-9a-f]{64}"), kept.get(1));
    }

    @Test
    void stopsALoopAndTellsTheImplementingBodyOnce() throws SQLException {
        searchedAlready(config.lookup().mostAMinute(), "tester");

        for (int i = 0; i < 2; i++) {
            Index.lookUp(clinic.administrator(), SAKURA)
                    .statusCode(429)
                    .header("Retry-After", equalTo("60"))
                    .body("code", is("too-many-searches"))
                    .body("$", not(hasKey("offers")));
        }

        var alarms = given().auth()
                .oauth2(TestTokens.network(Roles.IMPLEMENTING_BODY))
                .get("/usage-alarms")
                .then()
                .statusCode(200)
                .body("grantId", hasItem(grant))
                .extract();
        List<String> raised = alarms.path("findAll { it.grantId == '" + grant + "' }.alarmId");
        assertEquals(
                List.of("0"),
                Sql.rows(
                        database,
                        "select count(*) - count(distinct hour) from usage_alarm where grant_id = ?::uuid",
                        grant));
        assertEquals(
                "tester",
                Wire.await(EventType.USAGE_ALARMED, raised.get(0))
                        .get("account")
                        .asText());
        given().auth()
                .oauth2(clinic.administrator())
                .get("/usage-alarms")
                .then()
                .statusCode(403);
    }

    /** Counted before a search, all would pass; what is kept is counted again. */
    @Test
    void letsNoMoreThroughAtOnceThanOneAfterAnother() throws SQLException {
        int before = Sql.rows(
                        database,
                        "select account from lookup where institution = ?",
                        clinic.code().wire())
                .size();
        searchedAlready(config.lookup().mostAMinute() - 10 - before, "tester");

        Map<Integer, Long> answers = IntStream.range(0, 200)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> Index.lookUp(clinic.administrator(), SAKURA)
                                .extract()
                                .statusCode(),
                        task -> new Thread(task).start()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .collect(Collectors.groupingBy(status -> status, Collectors.counting()));

        assertEquals(Map.of(200, 10L, 429, 190L), answers);
    }

    @Test
    void countsWhatOthersOfTheClinicSearchedUnderTheSameGrant() throws SQLException {
        searchedAlready(config.lookup().mostAnHour(), "another");

        Index.lookUp(clinic.administrator(), SAKURA).statusCode(429).header("Retry-After", equalTo("3600"));
    }

    /** The end of the grant and the search meet at the grant's row: what was found stays unseen. */
    @Test
    void showsNothingOfASearchWhoseGrantEndsMeanwhile() throws SQLException {
        try (Connection ending = database.getConnection()) {
            ending.setAutoCommit(false);
            try (var end = ending.prepareStatement(
                    "update activation_grant set state = 'ENDED', ended_at = now() where id = ?::uuid")) {
                end.setString(1, grant);
                end.executeUpdate();
            }
            CompletableFuture<Integer> search = CompletableFuture.supplyAsync(
                    () -> Index.lookUp(clinic.administrator(), with(SAKURA, "name", "髙橋桜"))
                            .extract()
                            .statusCode());
            await().until(() -> waitingForTheGrant() > 0);
            assertFalse(search.isDone());
            ending.commit();

            assertEquals(409, search.join());
        }
        assertEquals(List.of("lookup-refused outage-lookup"), lastThree().subList(2, 3));
    }

    @Test
    void keepsForWhichOwnVisitASearchWasAndNoOthers() throws SQLException {
        Index.lookUp(
                        clinic.administrator(),
                        with(SAKURA, "visitId", UUID.randomUUID().toString()))
                .statusCode(200);

        assertEquals(
                List.of("0"),
                Sql.rows(
                        database,
                        "select count(visit_id) from lookup where institution = ?",
                        clinic.code().wire()));
    }

    private int waitingForTheGrant() throws SQLException {
        return Sql.rows(
                        database,
                        "select pid from pg_stat_activity where wait_event_type = 'Lock'"
                                + " and query like '%into lookup%'")
                .size();
    }

    private void searchedAlready(int times, String account) throws SQLException {
        Sql.change(
                database,
                "insert into lookup (id, institution, grant_id, confirmation_date, candidates, account, asked_at)"
                        + " select gen_random_uuid(), ?, ?::uuid, current_date, '[]', ?, now()"
                        + " from generate_series(1, ?)",
                clinic.code().wire(),
                grant,
                account,
                times);
    }

    private List<String> lastThree() throws SQLException {
        List<String> entries = Sql.rows(
                database,
                "select action || ' ' || purpose from audit_log where chain = ? order by seq",
                clinic.code().wire());
        return entries.subList(entries.size() - 3, entries.size());
    }

    private String lookupId(Map<String, String> criteria) {
        return Index.lookUp(clinic.administrator(), criteria)
                .statusCode(200)
                .extract()
                .path("lookupId");
    }

    private ValidatableResponse step(Map<String, String> criteria, String step, String after) {
        return Index.lookUp(clinic.administrator(), with(with(criteria, "step", step), "after", after));
    }

    private ValidatableResponse choose(String lookupId, String candidateId) {
        return given().auth()
                .oauth2(clinic.administrator())
                .contentType(ContentType.JSON)
                .body(Map.of("candidateId", candidateId))
                .post("/lookups/" + lookupId + "/choice")
                .then();
    }

    private static void say(String id, String name, String kana) {
        Index.say(
                UUID.fromString(id),
                1,
                new PersonFacts(name, kana, null, LocalDate.of(1990, 4, 5), Sex.FEMALE, null, "東京都品川区大崎1", null, null),
                List.of(coverage("06139000", "1", "1", "保険者", "2016-04-01")));
    }

    private static Map<String, String> with(Map<String, String> criteria, String field, String value) {
        Map<String, String> changed = new HashMap<>(criteria);
        changed.put(field, value);
        return changed;
    }
}
