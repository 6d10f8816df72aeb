package jp.madoguchi.eligibility.rest;

import static org.hamcrest.Matchers.oneOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.madoguchi.testing.TestPlatform;
import jp.madoguchi.testing.TestTokens;
import jp.madoguchi.web.Roles;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** [資格情報確認] of the manual v3.06, item by item: the two sample screens, and one without an address. */
@QuarkusTest
@QuarkusTestResource(value = TestPlatform.class, initArgs = @ResourceArg(name = "database", value = "eligibility"))
class QualificationScreenTest {
    private static final String DAY = "2026-11-20";

    @BeforeEach
    void registerThePeopleOnTheScreens() {
        RegistryFixture.registerInsurers();
        Map<String, Object> ichiro = coverage(RegistryFixture.INSURER, "9550", "12345", "2021-02-01");
        ichiro.put("insuredName", "新橋 一郎");
        register("s3-shimbashi", person("新橋 一郎", "ｼﾝﾊﾞｼ ｲﾁﾛｳ", "1984-04-01"), ichiro);

        Map<String, Object> jugota = coverage(RegistryFixture.OTHER_INSURER, "102000", "1020001", "2015-04-01");
        jugota.put("validUntil", "2025-03-31");
        jugota.put("disqualifiedOn", "2025-04-01");
        jugota.put("lossReason", "OTHER");
        jugota.put("insuredName", "佐藤 十五太");
        register("s3-sato", person("佐藤 十五太", "サトウ　ジュウゴタ", "1991-04-22"), jugota);

        Map<String, Object> child = coverage(RegistryFixture.INSURER, "9550", "12346", "2022-05-05");
        child.put("relationship", "FAMILY");
        child.put("insuredName", "試験 太郎");
        child.put("classification", "SHORT_TERM_GENERAL");
        Map<String, Object> hana = person("試験 花子", "ｼｹﾝ ﾊﾅｺ", "2022-05-05");
        hana.put("nameOther", "試験 はな");
        hana.put("sex", "FEMALE");
        hana.put("sexNote", "MALE");
        hana.remove("postalCode");
        hana.remove("address");
        register("s3-hanako", hana, child);
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/cases/s3-items.csv", numLinesToSkip = 1, delimiter = '|', nullValues = "-")
    void showsEveryItemOfTheManual(
            String item,
            @Nullable String path,
            @Nullable String ichiro,
            @Nullable String jugota,
            @Nullable String hanako,
            @Nullable String elsewhere) {
        assertNotEquals(path == null, elsewhere == null, "an item has a path or a reason");
        if (path != null) {
            assertEquals(ichiro, shown(path, RegistryFixture.INSURER, "9550", "12345", "昭和59年4月1日"), item);
            assertEquals(jugota, shown(path, RegistryFixture.OTHER_INSURER, "102000", "1020001", "平成3年4月22日"), item);
            assertEquals(hanako, shown(path, RegistryFixture.INSURER, "9550", "12346", "令和4年5月5日"), item);
        }
    }

    private static @Nullable String shown(String path, String insurer, String symbol, String number, String born) {
        Map<String, Object> question = RegistryFixture.question("NUMBER", insurer, number, DAY);
        question.put("symbol", symbol);
        question.put("branch", "01");
        question.put("birthDate", born);
        JsonPath answer = RegistryFixture.check(TestTokens.clinic(Roles.GENERAL), question)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        Object value = answer.get(path);
        return value == null ? null : Objects.toString(value);
    }

    private static Map<String, Object> person(String name, String kana, String born) {
        Map<String, Object> person = new LinkedHashMap<>();
        person.put("name", name);
        person.put("nameKana", kana);
        person.put("birthDate", born);
        person.put("sex", "MALE");
        person.put("postalCode", "151-1234");
        person.put("address", "東京都港区〇〇5丁目500-1");
        return person;
    }

    private static Map<String, Object> coverage(String insurer, String symbol, String number, String from) {
        Map<String, Object> coverage = RegistryFixture.coverage(insurer, number, from);
        coverage.put("symbol", symbol);
        return coverage;
    }

    private static void register(String recordId, Map<String, Object> person, Map<String, Object> coverage) {
        RegistryFixture.post(
                        RegistryFixture.implementingBody(),
                        Map.of("recordId", recordId, "version", 1, "person", person, "coverages", List.of(coverage)))
                .then()
                .statusCode(oneOf(200, 201));
    }
}
