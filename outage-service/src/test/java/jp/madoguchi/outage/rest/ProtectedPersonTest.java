package jp.madoguchi.outage.rest;

import static jp.madoguchi.outage.domain.EnrolleeFixture.coverage;
import static jp.madoguchi.testing.Patience.await;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import jp.madoguchi.contracts.event.CoverageStateChanged;
import jp.madoguchi.contracts.event.PersonFacts;
import jp.madoguchi.contracts.id.Sex;
import jp.madoguchi.outage.Clinic;
import jp.madoguchi.outage.Index;
import jp.madoguchi.outage.Sql;
import jp.madoguchi.outage.Wire;
import jp.madoguchi.testing.TestPlatform;
import jp.madoguchi.testing.architecture.Covers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** 保護の要る加入者: 隠岐 花子 of 港区 is protected, her namesake of 北区 is not, and 多田 一郎 is six people. */
@QuarkusTest
@QuarkusTestResource(value = TestPlatform.class, initArgs = @ResourceArg(name = "database", value = "outage"))
@Covers("OUT-109")
class ProtectedPersonTest {
    private static final UUID HANAKO = UUID.fromString("019a9f00-0000-7000-8000-00000000b001");
    private static final LocalDate BORN = LocalDate.of(1988, 8, 8);

    @Inject
    DataSource database;

    private final Clinic clinic = Clinic.fresh();

    @BeforeEach
    void awaitTheIndex() {
        say(HANAKO, "隠岐 花子", "東京都港区赤坂1", true);
        say(UUID.fromString("019a9f00-0000-7000-8000-00000000b002"), "隠岐 花子", "東京都北区王子1", null);
        for (int i = 0; i < 6; i++) {
            say(new UUID(0x019a9f0000007000L, 0x800000000000b100L + i), "多田 一郎", "東京都港区" + i, null);
        }
        Index.grant(clinic);
        Index.awaitHits(clinic, search("隠岐花子", "address", "北区"), 1);
        Index.awaitHits(clinic, search("隠岐花子", "address", "東京都港区赤坂"), 1);
        await().untilAsserted(() -> Index.lookUp(clinic.administrator(), search("多田一郎", "address", "東京都"))
                .statusCode(422));
    }

    @Test
    void isAnsweredWordForWordAsMoreThanFiveAre() {
        String many = refusal(search("多田一郎", "address", "東京都"));

        assertEquals(many, refusal(search("隠岐花子", "address", "東京都")));
        assertEquals(many, refusal(search("隠岐花子", "insurerName", "港町")));
        assertEquals(many, refusal(search("隠岐花子", "address", "赤坂")));
        Map<String, String> byKana = search("隠岐花子", "address", "東京都港区赤坂");
        byKana.remove("name");
        byKana.put("nameKana", "オキ ハナコ");
        assertEquals(many, refusal(byKana));
    }

    @Test
    void isOpenedByNameAndAddressAloneAndNamedInTheLog() throws SQLException {
        Clinic other = Clinic.fresh();
        String otherGrant = Index.grant(other);

        Index.lookUp(other.administrator(), search("隠岐花子", "address", "東京都港区赤坂"))
                .statusCode(200)
                .body("hits", is(1))
                .body("detail.person.address", is("東京都港区赤坂1"));
        refusal(other, search("隠岐花子", "address", "東京都"));

        assertEquals(
                List.of(
                        "lookup-searched " + otherGrant,
                        "lookup-protected-viewed " + otherGrant,
                        "lookup-searched " + otherGrant),
                Sql.rows(
                        database,
                        "select action || ' ' || grant_id from audit_log where chain = ? and action like 'lookup%'"
                                + " order by seq",
                        other.code().wire()));
    }

    @Test
    void leavesNoTraceThatTellsItFromMoreThanFive() throws SQLException {
        Clinic other = Clinic.fresh();
        Index.grant(other);
        refusal(other, search("隠岐花子", "address", "東京都"));
        refusal(other, search("多田一郎", "address", "東京都"));

        assertEquals(
                List.of("WITHHELD [] EXACT tester", "WITHHELD [] EXACT tester"),
                Sql.rows(
                        database,
                        "select concat_ws(' ', told, candidates, step, account) from lookup where institution = ?",
                        other.code().wire()));
    }

    @Test
    void hearsWhenTheProtectionEnds() {
        UUID id = UUID.randomUUID();
        String name = "隠岐月子" + id.toString().charAt(0);
        Map<String, String> byInsurer = search(name, "insurerName", "港町");
        say(id, name, "東京都港区", true);
        await().untilAsserted(
                        () -> Index.lookUp(clinic.administrator(), byInsurer).statusCode(422));

        Wire.send(new CoverageStateChanged(
                id, 2, person(name, "東京都港区"), List.of(coverage("06139000", "1", "1", "港町保険者", "2016-04-01"))));

        Index.awaitHits(clinic, byInsurer, 1);
    }

    private String refusal(Map<String, String> criteria) {
        return refusal(clinic, criteria);
    }

    private static String refusal(Clinic clinic, Map<String, String> criteria) {
        return Index.timeless(Index.lookUp(clinic.administrator(), criteria)
                .statusCode(422)
                .body("asOf", notNullValue())
                .body("indexLagMillis", greaterThanOrEqualTo(0))
                .extract()
                .asString());
    }

    private static void say(UUID id, String name, String address, @Nullable Boolean isProtected) {
        Wire.send(new CoverageStateChanged(
                id,
                1,
                person(name, address),
                List.of(coverage("06139000", "1", "1", "港町保険者", "2016-04-01")),
                isProtected));
    }

    private static PersonFacts person(String name, String address) {
        return new PersonFacts(name, "ｵｷ ﾊﾅｺ", null, BORN, Sex.FEMALE, null, address, null, null);
    }

    private static Map<String, String> search(String name, String field, String value) {
        Map<String, String> criteria = new HashMap<>();
        criteria.put("name", name);
        criteria.put("birthDate", "昭和63年8月8日");
        criteria.put("sex", "FEMALE");
        criteria.put(field, value);
        return criteria;
    }
}
