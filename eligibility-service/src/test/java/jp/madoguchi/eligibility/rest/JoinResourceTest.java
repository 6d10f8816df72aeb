package jp.madoguchi.eligibility.rest;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import jp.madoguchi.testing.TestPlatform;
import jp.madoguchi.testing.TestTopics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A person goes from one insurer to another; each feeds its own record, by chance under the same name. */
@QuarkusTest
@QuarkusTestResource(value = TestPlatform.class, initArgs = @ResourceArg(name = "database", value = "eligibility"))
class JoinResourceTest {
    private static final String OLD = RegistryFixture.INSURER;
    private static final String NEW = RegistryFixture.OTHER_INSURER;
    private static final String DAY = "2026-11-20";

    @Inject
    DataSource database;

    private final Desk desk = Desk.any();
    private final String number = RegistryFixture.freshNumber();
    private final String newNumber = RegistryFixture.freshNumber();
    private final String serial = CardFixture.freshSerial();
    private String old = "";
    private String other = "";

    @BeforeEach
    void feedTheSamePersonByTwoInsurers() {
        RegistryFixture.registerInsurers();
        Map<String, Object> left = RegistryFixture.coverage(OLD, number, "2021-02-01");
        left.put("disqualifiedOn", "2026-10-01");
        old = feed(OLD, 1, "試験 太郎", left);
        CardFixture.register(card(serial, OLD)).then().statusCode(201);
        other = feed(NEW, 1, "試験 改姓", RegistryFixture.coverage(NEW, newNumber, "2026-10-01"));
    }

    @Test
    void keepsTheRecordsOfTwoInsurersApartThatGaveThemTheSameName() {
        assertEquals(false, old.equals(other));
        byNumber(OLD, number).body("validity", equalTo("INVALID"));
        byNumber(NEW, newNumber).body("validity", equalTo("VALID"));
    }

    @Test
    void findsTheNewestByCardAndOnlyTellsTheOldNumberThatThereIsOne() {
        join(old, other).then().statusCode(201).body("personId", equalTo(old)).body("joinId", notNullValue());

        byCard().body("validity", equalTo("VALID"))
                .body("coverage.numbers.insurerNumber", equalTo(NEW))
                .body("person.name", equalTo("試験 改姓"));
        byNumber(OLD, number)
                .body("validity", equalTo("INVALID_NEWER_EXISTS"))
                .body("coverage.numbers.insurerNumber", equalTo(OLD))
                .body("person.name", equalTo("試験 太郎"))
                .body(not(containsString(newNumber)))
                .body(not(containsString(NEW)))
                .body(not(containsString("改姓")));
        byNumber(NEW, newNumber).body("validity", equalTo("VALID"));
    }

    @Test
    void takesACardOfEitherRecordForACardOfThePerson() {
        join(old, other).then().statusCode(201);

        CardFixture.register(card(serial, NEW))
                .then()
                .statusCode(200)
                .body("personId", equalTo(old))
                .body("holders", equalTo(1))
                .body("mislinkIds", hasSize(0));

        byCard().body("validity", equalTo("VALID")).body("coverage.numbers.insurerNumber", equalTo(NEW));
    }

    @Test
    void keepsACardWithTheRecordItIsForWhenAJoinIsTakenBack() {
        String join = join(old, other).then().statusCode(201).extract().path("joinId");
        Map<String, Object> renewed = card(serial, NEW);
        renewed.put("version", 1);
        CardFixture.register(renewed).then().statusCode(200).body("holders", equalTo(1));

        separate(join).then().statusCode(204);

        byCard().body("validity", equalTo("VALID")).body("person.name", equalTo("試験 改姓"));
    }

    @Test
    void holdsTwoPeopleForMislinkedAsLongAsACardOfEitherRecordIsBoths() {
        join(old, other).then().statusCode(201);
        String shared = CardFixture.freshSerial();
        String stranger = "stranger-" + number;
        RegistryFixture.register(
                stranger, 1, List.of(RegistryFixture.coverage(OLD, RegistryFixture.freshNumber(), "2021-02-01")));
        CardFixture.register(card(shared, NEW)).then().statusCode(201);
        String mislink = CardFixture.register(CardFixture.card(shared, stranger, "CARD", "2030-01-01"))
                .then()
                .statusCode(201)
                .body("holders", equalTo(2))
                .extract()
                .path("mislinkIds[0]");

        mend(mislink).then().statusCode(409).body("code", equalTo("card-shared"));

        Map<String, Object> restated = card(shared, NEW);
        restated.put("version", 1);
        CardFixture.register(restated).then().statusCode(200).body("holders", equalTo(1));
        mend(mislink).then().statusCode(409).body("code", equalTo("mislink-separated"));
        byCard().body("validity", equalTo("VALID"));
    }

    @Test
    void letsEachInsurerGoOnCorrectingItsOwnRecord() {
        join(old, other).then().statusCode(201);
        Map<String, Object> renewed = RegistryFixture.coverage(NEW, newNumber, "2026-10-01");
        renewed.put("validUntil", "2027-09-30");

        assertEquals(other, feed(NEW, 2, "試験 改姓", renewed));

        byCard().body("coverage.validUntil", equalTo("2027-09-30"));
    }

    @Test
    void takesAJoinBackWithWhatTheClinicKeeps() throws SQLException {
        String before = check(NEW, newNumber);
        String join = join(old, other).then().statusCode(201).extract().path("joinId");
        assertEquals(List.of(old), personOf(before));
        String after = check(NEW, newNumber);

        separate(join).then().statusCode(204);

        assertEquals(List.of(other), personOf(before));
        assertEquals(List.of(other), personOf(after));
        byCard().body("validity", equalTo("INVALID"));
        separate(join).then().statusCode(409).body("code", equalTo("records-parted"));
        for (String type : List.of("record-joined", "record-parted")) {
            TestTopics.await(
                    "registry.v1",
                    event -> event.key().equals(other)
                            && TestTopics.header(event, "ce_type").contains(type));
        }
        assertEquals(
                List.of("records-joined", "records-parted"),
                Desk.rows(database, "select action from audit_log where subject = ? order by seq", join));
    }

    @Test
    void takesAnAnswerWithItWhoseNumbersTheRecordHoldsNoLonger() throws SQLException {
        String shown = check(NEW, newNumber);
        String ofOld = check(OLD, number);
        String corrected = RegistryFixture.freshNumber();
        feed(NEW, 2, "試験 改姓", RegistryFixture.coverage(NEW, corrected, "2026-10-01"));

        String join = join(old, other).then().statusCode(201).extract().path("joinId");

        assertEquals(List.of(old), personOf(shown));
        desk.get("/eligibility/checks/" + check(NEW, corrected) + "/history")
                .then()
                .statusCode(200)
                .body(containsString(shown))
                .body(containsString(ofOld));

        separate(join).then().statusCode(204);

        assertEquals(List.of(other), personOf(shown));
        assertEquals(List.of(old), personOf(ofOld));
    }

    @Test
    void leavesAnAnswerWithWhoHoldsItsNumbersNow() throws SQLException {
        String taken = RegistryFixture.freshNumber();
        other = listed(1, taken);
        listed(2, RegistryFixture.freshNumber());
        feed(OLD, 2, "試験 太郎", RegistryFixture.coverage(OLD, taken, "2021-02-01"));
        String shown = check(OLD, taken);
        String join = join(old, other).then().statusCode(201).extract().path("joinId");

        separate(join).then().statusCode(204);

        assertEquals(List.of(old), personOf(shown));
    }

    /** 双子: one household, one number, born on one day; the 枝番 alone tells whom an answer is of. */
    @Test
    void givesEachOfTwinsTheirOwnAnswersBack() throws SQLException {
        Map<String, Object> twin = RegistryFixture.coverage(OLD, number, "2021-02-01");
        twin.put("branch", "02");
        String second =
                RegistryFixture.register("twin-" + number, 1, List.of(twin)).path("personId");
        String join = join(old, second).then().statusCode(201).extract().path("joinId");
        String ofFirst = ofBranch("01");
        String ofSecond = ofBranch("02");
        assertEquals(List.of(old), personOf(ofSecond));

        separate(join).then().statusCode(204);

        assertEquals(List.of(old), personOf(ofFirst));
        assertEquals(List.of(second), personOf(ofSecond));
    }

    private String ofBranch(String branch) {
        Map<String, Object> question = new LinkedHashMap<>(RegistryFixture.question("NUMBER", OLD, number, DAY));
        question.put("branch", branch);
        return desk.post("/eligibility/checks", question)
                .then()
                .statusCode(200)
                .extract()
                .path("checkId");
    }

    @Test
    void tellsTheOthersWhoseIdStandsForThePerson() {
        join(old, other).then().statusCode(201);

        String told = new String(
                TestTopics.await(
                                "registry.v1",
                                event -> event.key().equals(other)
                                        && TestTopics.header(event, "ce_type").contains("record-joined"))
                        .value(),
                UTF_8);

        assertEquals(true, told.contains(old));
    }

    @Test
    void refusesWhatIsNoJoin() {
        join(old, other).then().statusCode(201);
        join(other, old).then().statusCode(409).body("code", equalTo("records-joined"));
        join(old, old).then().statusCode(422).body("findings[0].rule", equalTo("ELG-131"));
        join(old, UUID.randomUUID().toString()).then().statusCode(404);
        separate(UUID.randomUUID().toString()).then().statusCode(404);
        as(RegistryFixture.insurer(OLD), body(old, other)).then().statusCode(403);
    }

    @Test
    void knowsOfOneRecordWhoWroteIt() throws SQLException {
        assertEquals(
                List.of("hokensha " + OLD + " 1"),
                Desk.rows(
                        database,
                        "select d.account || ' ' || d.feeder || ' ' || d.registered from person p"
                                + " join delivery d on d.id = p.delivery where p.id = cast(? as uuid)",
                        old));
        feed(OLD, 2, "試験 太郎", RegistryFixture.coverage(OLD, number, "2021-02-01"));
        assertEquals(
                List.of("hokensha"),
                Desk.rows(
                        database,
                        "select d.account from record_version v join delivery d on d.id = v.delivery"
                                + " where v.feeder = '" + OLD + "' and v.record_id = ?",
                        "member-" + number));
    }

    @Test
    void asksAnAccountOfSeveralInsurersForWhomItWrites() {
        String both = RegistryFixture.insurer(OLD, NEW);
        Map<String, Object> person = RegistryFixture.person(
                "both-" + number, 1, "試験 太郎", List.of(RegistryFixture.coverage(OLD, number, "2021-02-01")));

        RegistryFixture.post(both, person).then().statusCode(400).body("code", equalTo("feeder-unnamed"));
        given().auth()
                .oauth2(both)
                .header("Madoguchi-Insurer", OLD)
                .contentType(ContentType.JSON)
                .body(person)
                .post("/registry/persons")
                .then()
                .statusCode(201);
        given().auth()
                .oauth2(RegistryFixture.insurer(NEW))
                .header("Madoguchi-Insurer", OLD)
                .contentType(ContentType.JSON)
                .body(person)
                .post("/registry/persons")
                .then()
                .statusCode(403)
                .body("code", equalTo("insurer-not-yours"));
    }

    private String listed(long version, String insured) {
        return RegistryFixture.register(
                        "listed-" + number, version, List.of(RegistryFixture.coverage(OLD, insured, "2021-02-01")))
                .path("personId");
    }

    private String feed(String insurer, long version, String name, Map<String, Object> coverage) {
        return RegistryFixture.post(
                        RegistryFixture.insurer(insurer),
                        RegistryFixture.person("member-" + number, version, name, List.of(coverage)))
                .then()
                .statusCode(version == 1 ? 201 : 200)
                .extract()
                .path("personId");
    }

    private Map<String, Object> card(String certificate, String insurer) {
        Map<String, Object> card = CardFixture.card(certificate, "member-" + number, "CARD", "2030-01-01");
        card.put("insurerNumber", insurer);
        return card;
    }

    private ValidatableResponse byCard() {
        Map<String, Object> question = new LinkedHashMap<>(CardFixture.question(serial, DAY));
        question.put("birthDate", "1984-04-01");
        return desk.post("/eligibility/checks", question).then().statusCode(200);
    }

    private ValidatableResponse byNumber(String insurer, String insured) {
        return desk.post("/eligibility/checks", RegistryFixture.question("NUMBER", insurer, insured, DAY))
                .then()
                .statusCode(200);
    }

    private String check(String insurer, String insured) {
        return byNumber(insurer, insured).extract().path("checkId");
    }

    private List<String> personOf(String check) throws SQLException {
        return Desk.rows(
                database, "select cast(person_id as text) from eligibility_check where id = cast(? as uuid)", check);
    }

    private static Map<String, Object> body(String one, String another) {
        return Map.of("personId", one, "otherPersonId", another, "evidence", "本人確認情報で同じ人と確認した");
    }

    private static Response join(String one, String another) {
        return as(RegistryFixture.implementingBody(), body(one, another));
    }

    private static Response as(String token, Object body) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/registry/joins");
    }

    private static Response mend(String mislink) {
        return given().auth()
                .oauth2(RegistryFixture.implementingBody())
                .post("/registry/mislinks/" + mislink + "/separation");
    }

    private static Response separate(String join) {
        return given().auth()
                .oauth2(RegistryFixture.implementingBody())
                .post("/registry/joins/" + join + "/separation");
    }
}
