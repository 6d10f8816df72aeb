package jp.madoguchi.outage.rest;

import static io.restassured.RestAssured.given;
import static jp.madoguchi.outage.domain.EnrolleeFixture.coverage;
import static jp.madoguchi.testing.Patience.await;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.madoguchi.contracts.event.CardMislinked;
import jp.madoguchi.contracts.event.CoverageStateChanged;
import jp.madoguchi.contracts.event.PersonFacts;
import jp.madoguchi.contracts.id.Sex;
import jp.madoguchi.outage.Clinic;
import jp.madoguchi.outage.Index;
import jp.madoguchi.outage.Wire;
import jp.madoguchi.outage.application.CountedDesk;
import jp.madoguchi.testing.TestPlatform;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * 答えや時間から分からない: what a search finds changes neither how much work it is, counted in round trips to the database,
 * nor more of the answer than the manual's words. 刻 一子 is registered once, 刻 二子 twice, 刻 六子 six times; 刻 護子 is
 * protected and 刻 誤子 mis-linked.
 */
@QuarkusTest
@QuarkusTestResource(value = TestPlatform.class, initArgs = @ResourceArg(name = "database", value = "outage"))
class NothingToGuessByTest {
    private static final List<String> ONE_LOOK_AND_ONE_ENTRY = List.of("ask", "keep");
    private static final LocalDate BORN = LocalDate.of(1977, 7, 17);

    private final Clinic clinic = Clinic.fresh();

    @BeforeAll
    static void sayWhoIsRegistered() {
        say(0x100, "刻 一子", false);
        say(0x200, "刻 二子", false);
        say(0x201, "刻 二子", false);
        for (int i = 0; i < 6; i++) {
            say(0x600 + i, "刻 六子", false);
        }
        say(0x700, "刻 護子", true);
        say(0x800, "刻 誤子", false);
        Wire.send(new CardMislinked(id(0x800), id(0x801), LocalDate.of(2026, 11, 20)));
    }

    @BeforeEach
    void awaitTheIndex() {
        Clinic other = Clinic.fresh();
        Index.grant(other);
        Index.awaitHits(other, search("刻一子", "中野区"), 1);
        Index.awaitHits(other, search("刻二子", "中野区"), 2);
        for (String refused : List.of("刻六子", "刻護子", "刻誤子")) {
            await().untilAsserted(() ->
                    Index.lookUp(other.administrator(), search(refused, "")).statusCode(422));
        }
        Index.awaitHits(other, search("刻無子", "中野区"), 0);
        Index.grant(clinic);
        CountedDesk.trips(clinic.code());
    }

    @ParameterizedTest(name = "{0} of {1}: {2}")
    @CsvSource({
        "刻無子, 中野区, 200",
        "刻一子, 杉並区, 200",
        "刻一子, 中野区, 200",
        "刻二子, 中野区, 200",
        "刻六子, 中野区, 422",
        "刻護子, '', 422",
        "刻護子, 中野区, 200",
        "刻誤子, 中野区, 422"
    })
    void isOneLookAndOneEntryWhateverIsFound(String name, String address, int status) {
        Index.lookUp(clinic.administrator(), search(name, address)).statusCode(status);

        assertEquals(ONE_LOOK_AND_ONE_ENTRY, CountedDesk.trips(clinic.code()));
    }

    @Test
    void isAnsweredAloneWhetherNobodyIsCalledSoOrSomebodyLivesElsewhere() {
        assertEquals(told(search("刻無子", "中野区")), told(search("刻一子", "杉並区")));
    }

    @Test
    void isRefusedAloneWhetherTheyAreManyOrProtected() {
        assertEquals(
                timeless(Index.lookUp(clinic.administrator(), search("刻六子", "中野区"))
                        .statusCode(422)
                        .extract()),
                timeless(Index.lookUp(clinic.administrator(), search("刻護子", ""))
                        .statusCode(422)
                        .extract()));
    }

    /** Neither that there is such a search nor whose it is. */
    @Test
    void isUnknownAloneWhetherThereIsNoneOrItIsAnothers() {
        Clinic other = Clinic.fresh();
        Index.grant(other);
        String theirs = lookupId(other, "刻二子");
        String own = lookupId(clinic, "刻二子");
        String none = UUID.randomUUID().toString();
        String candidate = Index.lookUp(other.administrator(), search("刻二子", "中野区"))
                .extract()
                .path("candidates[0].candidateId");

        String unknown = timeless(choose(none, none));
        assertEquals(404, choose(none, none).statusCode());
        assertEquals(unknown, timeless(choose(theirs, candidate)));
        assertEquals(unknown, timeless(choose(own, candidate)));
        assertEquals(timeless(download(none)), timeless(download(theirs)));
        assertEquals(404, download(theirs).statusCode());
        assertEquals(timeless(number(none)), timeless(number(theirs)));
        assertEquals(404, number(theirs).statusCode());
        assertEquals(timeless(wider(none)), timeless(wider(theirs)));
        assertEquals(422, wider(theirs).statusCode());
    }

    private Map<String, Object> told(Map<String, String> criteria) {
        Map<String, Object> answer = new HashMap<>(Index.lookUp(clinic.administrator(), criteria)
                .statusCode(200)
                .body("hits", is(0))
                .extract()
                .<Map<String, Object>>path("$"));
        List.of("lookupId", "asOf", "indexLagMillis").forEach(answer::remove);
        assertFalse(answer.isEmpty());
        return answer;
    }

    /** Word for word, but for how new the index was at that moment, and for the name of the request. */
    private static String timeless(ExtractableResponse<Response> answer) {
        return Index.timeless(answer.asString());
    }

    private static String lookupId(Clinic by, String name) {
        return Index.lookUp(by.administrator(), search(name, "中野区"))
                .statusCode(200)
                .extract()
                .path("lookupId");
    }

    private ExtractableResponse<Response> choose(String lookup, String candidate) {
        return given().auth()
                .oauth2(clinic.administrator())
                .contentType(ContentType.JSON)
                .body(Map.of("candidateId", candidate))
                .post("/lookups/" + lookup + "/choice")
                .then()
                .extract();
    }

    private ExtractableResponse<Response> download(String lookup) {
        return given().auth()
                .oauth2(clinic.administrator())
                .get("/lookups/" + lookup + "/download")
                .then()
                .extract();
    }

    private ExtractableResponse<Response> number(String lookup) {
        return given().auth()
                .oauth2(clinic.administrator())
                .contentType(ContentType.JSON)
                .body(Map.of("number", "A1"))
                .put("/lookups/" + lookup + "/reference-number")
                .then()
                .extract();
    }

    private ExtractableResponse<Response> wider(String after) {
        Map<String, String> criteria = new HashMap<>(search("刻無子", "中野区"));
        criteria.put("step", "VARIANTS");
        criteria.put("after", after);
        return Index.lookUp(clinic.administrator(), criteria).extract();
    }

    private static void say(int id, String name, boolean isProtected) {
        Wire.send(new CoverageStateChanged(
                id(id),
                1,
                new PersonFacts(name, null, null, BORN, Sex.FEMALE, null, "東京都中野区1", null, null),
                List.of(coverage("06139000", "1", "1", "刻の保険者", "2016-04-01")),
                isProtected));
    }

    private static UUID id(int id) {
        return new UUID(0x019a9f0000007000L, 0x8000000000100000L + id);
    }

    /** By the address, or by the insurer where none is given. */
    private static Map<String, String> search(String name, String address) {
        Map<String, String> criteria = new HashMap<>();
        criteria.put("name", name);
        criteria.put("birthDate", "1977-07-17");
        criteria.put("sex", "FEMALE");
        criteria.put(address.isEmpty() ? "insurerName" : "address", address.isEmpty() ? "刻の" : address);
        return criteria;
    }
}
