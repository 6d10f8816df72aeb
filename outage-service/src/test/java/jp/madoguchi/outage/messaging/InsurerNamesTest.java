package jp.madoguchi.outage.messaging;

import static jp.madoguchi.outage.domain.EnrolleeFixture.coverage;
import static jp.madoguchi.testing.Patience.await;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.madoguchi.contracts.event.CoverageStateChanged;
import jp.madoguchi.contracts.event.InsurerRenamed;
import jp.madoguchi.contracts.event.PersonFacts;
import jp.madoguchi.contracts.id.CheckDigit;
import jp.madoguchi.contracts.id.InsurerNumber;
import jp.madoguchi.contracts.id.Sex;
import jp.madoguchi.outage.Clinic;
import jp.madoguchi.outage.Index;
import jp.madoguchi.outage.Wire;
import jp.madoguchi.testing.TestPlatform;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** 保険者の名称の出来事: in any order, before and after the records whose coverages carry the name. */
@QuarkusTest
@QuarkusTestResource(value = TestPlatform.class, initArgs = @ResourceArg(name = "database", value = "outage"))
class InsurerNamesTest {
    private static final Instant EARLIER = Instant.parse("2026-11-20T01:00:00Z");
    private static final Instant LATER = Instant.parse("2026-11-20T01:00:01Z");

    private final Clinic clinic = Clinic.fresh();
    private final UUID person = UUID.randomUUID();
    private final String name = "改称 " + person;
    /** Nobody else's: a new name is for everybody who is insured there. */
    private final InsurerNumber insurer = fresh();

    @BeforeEach
    void grant() {
        Index.grant(clinic);
    }

    @Test
    void showsAndSearchesACoverageUnderTheNameItsInsurerHasNow() {
        say();
        awaitName("旧の名称");

        rename(EARLIER, "新の名称");

        awaitName("新の名称");
        Map<String, String> byOldName = criteria();
        byOldName.put("insurerName", "旧の名称");
        Index.awaitHits(clinic, byOldName, 0);
        Map<String, String> byNewName = criteria();
        byNewName.put("insurerName", "新の");
        Index.awaitHits(clinic, byNewName, 1);
    }

    @Test
    void goesByTheNameSaidLastWhateverCameLast() {
        rename(LATER, "今の名称");
        rename(EARLIER, "前の名称");
        say();

        awaitName("今の名称");
    }

    private void say() {
        Wire.send(new CoverageStateChanged(
                person,
                1,
                new PersonFacts(name, null, null, born(), Sex.MALE, null, "東京都港区1", null, null),
                List.of(coverage(insurer.wire(), "1", "1", "旧の名称", "2016-04-01"))));
    }

    private void rename(Instant at, String to) {
        Wire.send(UUID.randomUUID(), at, new InsurerRenamed(insurer, to));
    }

    private void awaitName(String expected) {
        await().untilAsserted(() -> Index.lookUp(clinic.administrator(), criteria())
                .statusCode(200)
                .body("detail.coverage.insurerName", is(expected)));
    }

    private Map<String, String> criteria() {
        return new HashMap<>(Map.of(
                "name", name,
                "birthDate", born().toString(),
                "sex", "MALE",
                "address", "東京都",
                "confirmationDate", "2026-11-20"));
    }

    private static LocalDate born() {
        return LocalDate.of(1972, 2, 29);
    }

    private static InsurerNumber fresh() {
        String body =
                "06" + String.format("%05d", Math.floorMod(UUID.randomUUID().hashCode(), 100_000));
        return InsurerNumber.valueOf(body + CheckDigit.of(body));
    }
}
