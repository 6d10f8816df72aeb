package jp.madoguchi.eligibility.rest;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import jp.madoguchi.testing.TestPlatform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 新旧の比較, 受入 and 履歴 of people whom the national system knows and the registry of the suite does not. */
@QuarkusTest
@TestProfile(ObservedAnswerResourceTest.Beside.class)
@QuarkusTestResource(
        value = TestPlatform.class,
        initArgs = @ResourceArg(name = "database", value = "eligibility_beside"))
class ObservedPatientResourceTest {
    private static final Map<String, Object> ALL = Map.of("all", true);

    private final BesideDesk desk = BesideDesk.any();
    private final String number = RegistryFixture.freshNumber();

    @Inject
    DataSource database;

    private void accept(String checkId) {
        desk.reception().post(checkId, "acceptance", ALL).then().statusCode(200).body("accepted", hasSize(29));
    }

    @Test
    void comparesTheNextAnswerWithWhatWasAccepted() throws SQLException {
        String first = desk.check(desk.message("1", number, 1));
        desk.get(first, "delta")
                .then()
                .statusCode(200)
                .body("fields.change", everyItem(equalTo("NEW")))
                .body("fields.find { it.field == 'number' }.now", equalTo(number));
        accept(first);
        desk.get(first, "").then().body("clinic.accepted", hasSize(29));

        String second = desk.check(desk.message("1", number, 2).replace("観測保険者", "改名保険者"));

        desk.get(second, "delta")
                .then()
                .statusCode(200)
                .body("stale", equalTo(false))
                .body("fields.findAll { it.change == 'CHANGED' }.field", contains("insurerName"))
                .body("fields.find { it.field == 'insurerName' }.accepted", equalTo("観測保険者"))
                .body("fields.find { it.field == 'insurerName' }.now", equalTo("改名保険者"));
        String account = desk.reception().clinic().account();
        assertEquals(
                List.of(
                        account + "|eligibility-answered-from-observation|OBSERVED",
                        account + "|eligibility-delta-viewed|COMPARE"),
                ReceptionFixture.audited(database, second));
    }

    /** What was seen before, and handed in late, overwrites nothing. */
    @Test
    void refusesWhatWasSeenBeforeWhatWasAccepted() {
        String late = desk.message("2", number, 1);
        accept(desk.check(desk.message("1", number, 2)));
        String lateCheck = desk.check(late);

        desk.get(lateCheck, "delta").then().statusCode(200).body("stale", equalTo(true));
        desk.reception()
                .post(lateCheck, "acceptance", ALL)
                .then()
                .statusCode(409)
                .body("code", equalTo("acceptance-stale"));
    }

    @Test
    void showsWhatItSawOfThePatientBeforeWithTheLostNumbers() {
        String lost = desk.check(desk.message("2", number, 1));
        String now = desk.check(desk.message("1", number, 2));

        desk.get(lost, "history")
                .then()
                .statusCode(200)
                .body("formerNumbersAvailable", equalTo(true))
                .body("entries", hasSize(0));
        desk.get(now, "history")
                .then()
                .statusCode(200)
                .body("entries.checkId", contains(lost))
                .body("entries[0].validity", equalTo("INVALID"))
                .body("entries[0].former", equalTo(true))
                .body("entries[0].coverage.numbers.number", equalTo(number));
    }

    /** Nobody guesses who changed numbers: what joins them is a 照会番号 of the clinic, and only of one birth date. */
    @Test
    void knowsWhoChangedNumbersByTheReferenceNumberAlone() {
        String before = desk.check(BesideDesk.numbered(desk.message("1", number, 1), "K-1"));
        accept(before);
        String changed = RegistryFixture.freshNumber();

        String unsaid = desk.check(desk.message("1", changed, 2));
        desk.get(unsaid, "history").then().statusCode(200).body("entries", hasSize(0));
        desk.get(unsaid, "delta").then().body("fields.change", everyItem(equalTo("NEW")));

        String said = desk.check(BesideDesk.numbered(desk.message("1", changed, 3), "K-1"));
        desk.get(said, "history")
                .then()
                .statusCode(200)
                .body("formerNumbersAvailable", equalTo(true))
                .body("entries.checkId", contains(unsaid, before))
                .body("entries.former", contains(false, true));
        desk.get(said, "delta").then().body("fields.findAll { it.change == 'CHANGED' }.field", contains("number"));

        String unsaidAgain = desk.check(desk.message("1", changed, 4));
        desk.get(unsaidAgain, "history").then().body("entries.checkId", contains(said, unsaid, before));
    }

    @Test
    void isNobodyBornOnAnotherDayWhateverTheReferenceNumberSays() {
        desk.check(BesideDesk.numbered(desk.message("1", number, 1), "K-1"));
        String other = desk.message("1", RegistryFixture.freshNumber(), 2).replace("19840401", "19840402");

        String check = desk.answer(BesideDesk.numbered(other, "K-1"))
                .then()
                .statusCode(200)
                .body("referenceNumber", equalTo("OF_ANOTHER_PATIENT"))
                .extract()
                .path("proof");

        desk.get(check, "history").then().statusCode(200).body("entries", hasSize(0));
        desk.get(check, "reference-number").then().statusCode(200).body("registered", equalTo(false));
    }

    @Test
    void tellsTwinsByTheirBranchNumber() {
        accept(desk.check(desk.message("1", number, 1)));
        String twin = desk.check(desk.message("1", number, 2).replace("Number>01<", "Number>02<"));

        desk.get(twin, "delta").then().statusCode(200).body("fields.change", everyItem(equalTo("NEW")));
        desk.get(twin, "history").then().body("entries", hasSize(0));
    }

    @Test
    void isAnotherPatientAtEveryClinic() {
        String own = desk.check(desk.message("1", number, 1));
        accept(own);
        BesideDesk other = BesideDesk.any();
        String theirs = other.check(other.message("1", number, 1));

        other.get(theirs, "delta").then().statusCode(200).body("fields.change", everyItem(equalTo("NEW")));
        other.get(theirs, "history").then().statusCode(200).body("entries", hasSize(0));
        other.get(own, "delta").then().statusCode(404);
        other.get(own, "history").then().statusCode(404);
    }

    /** Whatever the clinic kept of somebody stays theirs when an insurer registers them. */
    @Test
    void goesOnAsThePersonTheRegistryComesToKnow() throws SQLException {
        String seen = desk.check(BesideDesk.numbered(desk.message("1", number, 1), "K-1"));
        accept(seen);
        ReceptionFixture.patient(number);

        String known = desk.answer(BesideDesk.numbered(desk.message("1", number, 2), "K-1"))
                .then()
                .statusCode(200)
                .body("referenceNumber", equalTo("TAKEN_OVER"))
                .extract()
                .path("proof");

        desk.get(known, "delta").then().statusCode(200).body("fields.change", everyItem(equalTo("SAME")));
        desk.get(known, "history").then().statusCode(200).body("entries.checkId", contains(seen));
        assertEquals("K-1", desk.reception().check("CARD", number).getString("clinic.referenceNumber"));
        String account = desk.reception().clinic().account();
        assertEquals(
                List.of(
                        account + "|eligibility-answered-from-observation|OBSERVED",
                        account + "|observed-patient-joined|OBSERVED",
                        account + "|eligibility-delta-viewed|COMPARE",
                        account + "|eligibility-history-viewed|REVIEW"),
                ReceptionFixture.audited(database, known));
        assertEquals(
                1,
                Desk.rows(
                                database,
                                "select i.digest from observed_identity i join person p on p.id = i.patient_id"
                                        + " where i.institution = ?",
                                desk.reception().clinic().code().wire())
                        .size());
    }

    /** Numbers that the registry does not have, of a person it knows by others. */
    @Test
    void knowsThePersonAgainByNumbersThatOnlyAReferenceNumberTied() {
        ReceptionFixture.patient(number);
        String known = desk.check(BesideDesk.numbered(desk.message("1", number, 1), "K-1"));
        String changed = RegistryFixture.freshNumber();
        String tied = desk.check(BesideDesk.numbered(desk.message("1", changed, 2), "K-1"));

        String again = desk.check(desk.message("1", changed, 3));

        desk.get(again, "history").then().statusCode(200).body("entries.checkId", contains(tied, known));
        desk.get(again, "").then().body("clinic.referenceNumber", equalTo("K-1"));
    }

    /** Which of two numbers the clinic means, nobody decides for it. */
    @Test
    void keepsANumberOfTheirOwnApartWhenTheRegistryComesToKnowThem() {
        String seen = desk.check(BesideDesk.numbered(desk.message("1", number, 1), "K-9"));
        String other = RegistryFixture.freshNumber();
        ReceptionFixture.patient(other);
        desk.check(BesideDesk.numbered(desk.message("1", other, 2), "K-1"));
        RegistryFixture.register(
                "patient-" + other,
                2,
                List.of(
                        RegistryFixture.coverage(RegistryFixture.INSURER, other, "2021-02-01"),
                        RegistryFixture.coverage(RegistryFixture.INSURER, number, "2022-02-01")));

        String now = desk.check(desk.message("1", number, 3));

        desk.get(now, "").then().body("clinic.referenceNumber", equalTo("K-1"));
        desk.get(seen, "").then().body("clinic.referenceNumber", equalTo("K-9"));
    }

    /** 資格情報なし, 複数該当 and 医療扶助 name nobody who could be told from others, and nobody is made up. */
    @ParameterizedTest(name = "資格有効性 {0}")
    @ValueSource(strings = {"4", "5", "6"})
    void isNobodyWhereTheNationalSystemKnowsNobody(String validity) {
        String results = switch (validity) {
            case "4" -> "";
            case "5" -> NationalMessage.result(number) + NationalMessage.result(number);
            default -> NationalMessage.result(number);
        };
        String check = desk.check(NationalMessage.message(
                desk.reception().clinic().code(), validity, "<ResultList>" + results + "</ResultList>"));

        for (String door : List.of("delta", "history", "reference-number")) {
            desk.get(check, door).then().statusCode(409).body("code", equalTo("nobody-found"));
        }
        desk.reception().post(check, "acceptance", ALL).then().statusCode(409).body("code", equalTo("nobody-found"));
    }

    /** Two people of the registry with the same numbers and birth date: which of them it is, nobody can tell. */
    @Test
    void isNobodyWhereTheRegistryKnowsSeveral() {
        ReceptionFixture.patient(number);
        RegistryFixture.register(
                        "other-" + number,
                        1,
                        List.of(RegistryFixture.coverage(RegistryFixture.INSURER, number, "2021-02-01")))
                .then()
                .statusCode(201);

        String check = desk.answer(BesideDesk.numbered(desk.message("1", number, 1), "K-1"))
                .then()
                .statusCode(200)
                .body("referenceNumber", equalTo("NOBODY_TO_NUMBER"))
                .extract()
                .path("proof");

        desk.get(check, "delta").then().statusCode(409).body("code", equalTo("nobody-found"));
    }

    /** The digest of the numbers is all that is kept beside the answers themselves. */
    @Test
    void keepsNoNumbersOfItsOwn() throws SQLException {
        desk.check(desk.message("1", number, 1));

        List<String> kept = Desk.rows(
                database,
                "select cast(row_to_json(i) as text) from observed_identity i where institution = ?",
                desk.reception().clinic().code().wire());

        assertEquals(1, kept.size());
        assertThat(kept.get(0), not(containsString(number)));
        assertThat(kept.get(0), not(containsString("1984")));
    }
}
