package jp.madoguchi.eligibility.rest;

import static jp.madoguchi.eligibility.rest.ToldNotices.LOST;
import static jp.madoguchi.eligibility.rest.ToldNotices.NOBODY;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.oneOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import jp.madoguchi.testing.TestPlatform;
import jp.madoguchi.web.Roles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** 「確認できるようになりました」: said to who asked in vain, when it is true, and to nobody else. */
@QuarkusTest
@QuarkusTestResource(value = TestPlatform.class, initArgs = @ResourceArg(name = "database", value = "eligibility"))
class AnswerableNoticeTest {
    private final String number = RegistryFixture.freshNumber();
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
    void tellsTheDeskThatFoundNobodyByItsOwnCheck() {
        String check = desk.check("NUMBER", number);
        register(1, RegistryFixture.coverage(RegistryFixture.INSURER, number, "2026-11-01"));

        told.assertOne(check, NOBODY);
        new ToldNotices(neighbour).assertNone();
        String again = desk.check("NUMBER", number);
        desk.get("/eligibility/checks/" + again).then().body("validity", equalTo("VALID"));
    }

    @Test
    void everyLookAtTheListIsOnRecord() throws SQLException {
        String check = desk.check("NUMBER", number);
        desk.get("/answerable-notices").then().statusCode(200);
        register(1, RegistryFixture.coverage(RegistryFixture.INSURER, number, "2026-11-01"));
        desk.get("/answerable-notices").then().statusCode(200);

        assertEquals(
                List.of(
                        "eligibility-checked " + check,
                        "answerable-notices-viewed none",
                        "answerable-notices-viewed " + check),
                AuditTrail.of(database, desk.clinic().code()));
    }

    @Test
    void tellsTheGatewaysToo() throws SQLException {
        String check = desk.check("CARD", number);
        register(1, RegistryFixture.coverage(RegistryFixture.INSURER, number, "2026-11-01"));

        assertEquals(
                List.of("COVERAGE_ANSWERABLE"),
                Desk.rows(
                        database,
                        "select kind from notice where institution = ? and refers_to = ?",
                        desk.clinic().code().wire(),
                        UUID.fromString(check)));
    }

    @Test
    void tellsOfALostCoverageThatAnotherOneCoversTheDay() {
        register(1, lost());
        String check = desk.check("NUMBER", number);
        register(
                2,
                List.of(
                        lost(),
                        RegistryFixture.coverage(
                                RegistryFixture.OTHER_INSURER, RegistryFixture.freshNumber(), "2026-11-01")));

        told.assertOne(check, LOST);
    }

    @Test
    void tellsThatALossWasUndone() {
        register(1, lost());
        String check = desk.check("NUMBER", number);
        register(2, RegistryFixture.coverage(RegistryFixture.INSURER, number, "2024-04-01"));

        told.assertOne(check, LOST);
    }

    @Test
    void tellsThatWrongNumbersWereCorrected() {
        register(1, RegistryFixture.coverage(RegistryFixture.INSURER, RegistryFixture.freshNumber(), "2024-04-01"));
        String check = desk.check("NUMBER", number);
        register(2, RegistryFixture.coverage(RegistryFixture.INSURER, number, "2024-04-01"));

        told.assertOne(check, NOBODY);
    }

    @Test
    void saysNothingOfACoverageThatBeginsAfterTheDayAskedFor() {
        desk.check("NUMBER", number);
        register(1, RegistryFixture.coverage(RegistryFixture.INSURER, number, "2026-11-21"));

        told.assertNone();
    }

    @Test
    void saysNothingOfACoverageThatEndedBeforeTheDayAskedFor() {
        desk.check("NUMBER", number);
        register(1, lost());

        told.assertNone();
    }

    @Test
    void tellsAboutOneTwinOnlyWhoAskedForThatOne() {
        Map<String, Object> twin = RegistryFixture.question("NUMBER", RegistryFixture.INSURER, number, Desk.DAY);
        twin.put("branch", "02");
        RegistryFixture.check(desk.clinic().token(Roles.GENERAL), twin).then().body("validity", equalTo("NOT_FOUND"));
        register(1, RegistryFixture.coverage(RegistryFixture.INSURER, number, "2026-11-01"));

        told.assertNone();
    }

    @Test
    void tellsOnceAndOfTheLatestQuestionAboutTheDay() {
        desk.check("NUMBER", number);
        String latest = desk.check("NUMBER", number);
        Map<String, Object> covered = RegistryFixture.coverage(RegistryFixture.INSURER, number, "2026-11-01");
        register(1, covered);
        register(1, covered);
        register(2, covered);

        desk.get("/answerable-notices").then().body("notices", hasSize(1)).body("notices[0].checkId", equalTo(latest));
    }

    @Test
    void aQuestionOfLongAgoIsNotToldOf() throws SQLException {
        String check = desk.check("NUMBER", number);
        assertEquals(
                1,
                Desk.change(
                        database,
                        "update eligibility_check set answered_at = now() - interval '31 days' where id = ?",
                        UUID.fromString(check)));
        register(1, RegistryFixture.coverage(RegistryFixture.INSURER, number, "2026-11-01"));

        told.assertNone();
    }

    @Test
    void keepsTheNumbersAskedWithAsADigestOnly() throws SQLException {
        String check = desk.check("NUMBER", number);

        List<String> kept =
                Desk.rows(database, "select asked from eligibility_check where id = ?", UUID.fromString(check));

        assertEquals(1, kept.size());
        assertTrue(kept.get(0).matches("[0-9a-f]{64}"), kept.get(0));
    }

    private Map<String, Object> lost() {
        return RegistryFixture.lostCoverage(RegistryFixture.INSURER, number, "2024-04-01", "2026-10-31");
    }

    private void register(long version, Map<String, Object> coverage) {
        register(version, List.of(coverage));
    }

    private void register(long version, List<Map<String, Object>> coverages) {
        RegistryFixture.register("answerable-" + number, version, coverages)
                .then()
                .statusCode(oneOf(200, 201));
    }
}
