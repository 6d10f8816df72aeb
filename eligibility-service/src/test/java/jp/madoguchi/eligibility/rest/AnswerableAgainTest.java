package jp.madoguchi.eligibility.rest;

import static io.restassured.RestAssured.given;
import static jp.madoguchi.eligibility.rest.ToldNotices.LOST;
import static jp.madoguchi.eligibility.rest.ToldNotices.NOBODY;
import static jp.madoguchi.eligibility.rest.ToldNotices.ONE_LEFT;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import jp.madoguchi.testing.Patience;
import jp.madoguchi.testing.TestPlatform;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 「確認できるようになりました」 where no coverage is new, but the person is found in another way than before. */
@QuarkusTest
@QuarkusTestResource(value = TestPlatform.class, initArgs = @ResourceArg(name = "database", value = "eligibility"))
class AnswerableAgainTest {
    private static final String OLD = RegistryFixture.INSURER;
    private static final String NEW = RegistryFixture.OTHER_INSURER;

    private final String number = RegistryFixture.freshNumber();
    private final String newNumber = RegistryFixture.freshNumber();
    private final String serial = CardFixture.freshSerial();
    private final Desk desk = Desk.any();
    private final Desk neighbour = Desk.any();
    private final ToldNotices told = new ToldNotices(desk);

    @Inject
    DataSource database;

    @BeforeEach
    void registerInsurers() {
        RegistryFixture.registerInsurers();
    }

    @Test
    void joiningTheRecordOfTheNewInsurerTellsWhoWasToldOfTheLostCoverage() throws SQLException {
        String old = feed(OLD, lost());
        String check = desk.check("NUMBER", number);
        String other = feed(NEW, RegistryFixture.coverage(NEW, newNumber, "2026-11-01"));
        assertNothingTold();

        join(old, other);

        assertTold(check, LOST);
        new ToldNotices(neighbour).assertNone();
    }

    @Test
    void joiningTellsNothingOfADayThatTheNewCoverageDoesNotCover() throws SQLException {
        String old = feed(OLD, lost());
        desk.check("NUMBER", number);
        join(old, feed(NEW, RegistryFixture.coverage(NEW, newNumber, "2026-11-21")));

        assertNothingTold();
    }

    @Test
    void joiningTellsNothingToWhoWasAnsweredMeanwhile() throws SQLException {
        String old = feed(OLD, lost());
        desk.check("NUMBER", number);
        String other = feed(NEW, RegistryFixture.coverage(NEW, newNumber, "2026-11-01"));
        desk.post("/eligibility/checks", RegistryFixture.question("NUMBER", NEW, newNumber, Desk.DAY))
                .then()
                .body("validity", equalTo("VALID"));
        join(old, other);

        assertNothingTold();
    }

    @Test
    void registeringACardTellsWhoShowedItInVain() throws SQLException {
        String check = byCard(null, "NOT_FOUND");
        RegistryFixture.register(record(number), 1, List.of(current(number)));
        assertNothingTold();

        card(number, 1);

        assertTold(check, NOBODY);
        byCard(null, "VALID");
    }

    @Test
    void registeringACardTellsNothingToWhoNamedAnotherBirthDate() throws SQLException {
        byCard("1984-04-02", "NOT_FOUND");
        RegistryFixture.register(record(number), 1, List.of(current(number)));
        card(number, 1);

        assertNothingTold();
    }

    @Test
    void registeringACardTellsWhoNamedTheBirthDateAndKeepsNeitherAsItIs() throws SQLException {
        String check = byCard("1984-04-01", "NOT_FOUND");
        List<String> kept =
                Desk.rows(database, "select asked from eligibility_check where id = ?", UUID.fromString(check));
        assertTrue(kept.get(0).matches("[0-9a-f]{128}"), kept.get(0));
        RegistryFixture.register(record(number), 1, List.of(current(number)));
        card(number, 1);

        assertTold(check, NOBODY);
    }

    @Test
    void aCoverageOfWhoseCardFoundNoneTellsWhoShowedIt() throws SQLException {
        RegistryFixture.register(record(number), 1, List.of(RegistryFixture.coverage(OLD, number, "2026-11-21")));
        card(number, 1);
        String check = byCard(null, "NOT_FOUND");
        RegistryFixture.register(record(number), 2, List.of(current(number)));

        assertTold(check, NOBODY);
    }

    @Test
    void tellingTwoPeopleApartTellsWhoWasToldThatThereAreSeveral() throws SQLException {
        String one = register(number);
        String mislink = mislink(one, register(newNumber));
        String check = desk.check("NUMBER", number);
        String otherCheck = neighbour.check("NUMBER", newNumber);

        separate(mislink);

        assertTold(check, ONE_LEFT);
        neighbour.get("/answerable-notices").then().body("notices[0].checkId", equalTo(otherCheck));
    }

    @Test
    void tellingTwoPeopleApartTellsOfWhatWasRegisteredMeanwhile() throws SQLException {
        String check = desk.check("NUMBER", number);
        String mislink = mislink(register(RegistryFixture.freshNumber()), register(newNumber));
        RegistryFixture.register(record(newNumber), 2, List.of(current(newNumber), current(number)));
        assertNothingTold();

        separate(mislink);

        assertTold(check, NOBODY);
    }

    @Test
    void sayingWhoseTheCardIsTellsWhoShowedItWhileItWasTwoPeoples() throws SQLException {
        register(number);
        register(newNumber);
        card(number, 1);
        card(newNumber, 1).body("mislinkIds", hasSize(1));
        String check = byCard(null, "MULTIPLE");

        card(newNumber, 2).body("holders", equalTo(1));

        assertTold(check, ONE_LEFT);
    }

    @ParameterizedTest(name = "{0} valid until {1}: {2}")
    @CsvSource({
        "CARD,2026-11-19,true",
        "CARD,2026-10-31,true",
        "CARD,2026-08-01,true",
        "CARD,2026-07-31,false",
        "PHONE,2026-11-20,true",
        "PHONE,2026-11-19,false"
    })
    void tellsOfACertificateForAsLongAsItIsOfUse(String kind, String expiresOn, boolean isTold) throws SQLException {
        String check = byCard(null, "NOT_FOUND");
        RegistryFixture.register(record(number), 1, List.of(current(number)));
        CardFixture.register(CardFixture.card(serial, record(number), kind, expiresOn))
                .then()
                .statusCode(201);

        if (isTold) {
            assertTold(check, NOBODY);
            byCard(null, "VALID");
        } else {
            assertNothingTold();
        }
    }

    @Test
    void correctingTheNumbersOfATwinTellsWhoAskedForTheOther() throws SQLException {
        register(number);
        String check = shared();

        RegistryFixture.register("second-" + number, 2, List.of(current(newNumber)));

        assertTold(check, ONE_LEFT);
        desk.post("/eligibility/checks", RegistryFixture.question("NUMBER", OLD, number, Desk.DAY))
                .then()
                .body("validity", equalTo("VALID"));
    }

    @Test
    void correctingTheBirthDateOfATwinTellsWhoAskedForTheOther() throws SQLException {
        register(number);
        String check = shared();
        Map<String, Object> corrected =
                RegistryFixture.person("second-" + number, 2, "試験 太郎", List.of(current(number)));
        @SuppressWarnings("unchecked")
        Map<String, Object> person = new HashMap<>((Map<String, Object>) corrected.get("person"));
        person.put("birthDate", "1984-04-02");
        Map<String, Object> record = new HashMap<>(corrected);
        record.put("person", person);

        RegistryFixture.post(RegistryFixture.implementingBody(), record).then().statusCode(200);

        assertTold(check, ONE_LEFT);
    }

    @Test
    void correctingOneOfThreeTellsNobodyYet() throws SQLException {
        register(number);
        RegistryFixture.register("third-" + number, 1, List.of(current(number)));
        shared();
        RegistryFixture.register("second-" + number, 2, List.of(current(newNumber)));

        assertNothingTold();
    }

    /** Two people with the same numbers and birth date, asked for without a 枝番. */
    private String shared() throws SQLException {
        RegistryFixture.register("second-" + number, 1, List.of(current(number)));
        String check = desk.check("NUMBER", number);
        desk.get("/eligibility/checks/" + check).then().body("validity", equalTo("MULTIPLE"));
        assertNothingTold();
        return check;
    }

    @Test
    void tellsNothingOfNumbersThatTwinsShareStill() throws SQLException {
        String twin = register(number);
        Map<String, Object> second = current(number);
        second.put("branch", "02");
        RegistryFixture.register("second-" + number, 1, List.of(second));
        String mislink = mislink(twin, register(newNumber));
        desk.check("NUMBER", number);

        separate(mislink);

        assertNothingTold();
    }

    private void assertTold(String check, String text) throws SQLException {
        everybodyIsTold();
        told.assertOne(check, text);
    }

    private void assertNothingTold() throws SQLException {
        everybodyIsTold();
        told.assertNone();
    }

    private void everybodyIsTold() {
        Patience.await()
                .untilAsserted(() ->
                        assertEquals(List.of("0"), Desk.rows(database, "select count(*) from answerable_person")));
    }

    private String byCard(@Nullable String birthDate, String validity) {
        Map<String, Object> question = CardFixture.question(serial, Desk.DAY);
        if (birthDate != null) {
            question.put("birthDate", birthDate);
        }
        return desk.post("/eligibility/checks", question)
                .then()
                .statusCode(200)
                .body("validity", equalTo(validity))
                .extract()
                .path("checkId");
    }

    private ValidatableResponse card(String ofNumber, long version) {
        Map<String, Object> card = CardFixture.card(serial, record(ofNumber), "CARD", "2030-01-01");
        card.put("version", version);
        return CardFixture.register(card).then();
    }

    private Map<String, Object> lost() {
        return RegistryFixture.lostCoverage(OLD, number, "2021-02-01", "2026-10-31");
    }

    private static Map<String, Object> current(String insured) {
        return RegistryFixture.coverage(OLD, insured, "2026-11-01");
    }

    private static String record(String insured) {
        return "again-" + insured;
    }

    private static String register(String insured) {
        return RegistryFixture.register(record(insured), 1, List.of(current(insured)))
                .path("personId");
    }

    private String feed(String insurer, Map<String, Object> coverage) {
        return RegistryFixture.post(
                        RegistryFixture.insurer(insurer),
                        RegistryFixture.person(record(number), 1, "試験 太郎", List.of(coverage)))
                .path("personId");
    }

    private static void join(String one, String another) {
        asBody("/registry/joins", Map.of("personId", one, "otherPersonId", another, "evidence", "同じ人と確認した"))
                .statusCode(201);
    }

    private static String mislink(String one, String another) {
        return asBody(
                        "/registry/mislinks",
                        Map.of(
                                "personId",
                                one,
                                "otherPersonId",
                                another,
                                "foundOn",
                                "2026-11-20",
                                "evidence",
                                "別人の資格が表示された"))
                .statusCode(201)
                .extract()
                .path("mislinkId");
    }

    private static void separate(String mislink) {
        asBody("/registry/mislinks/" + mislink + "/separation", Map.of()).statusCode(204);
    }

    private static ValidatableResponse asBody(String path, Map<String, Object> body) {
        return given().auth()
                .oauth2(RegistryFixture.implementingBody())
                .contentType(ContentType.JSON)
                .body(body)
                .post(path)
                .then();
    }
}
