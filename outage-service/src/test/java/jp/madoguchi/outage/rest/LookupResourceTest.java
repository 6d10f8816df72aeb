package jp.madoguchi.outage.rest;

import static io.restassured.RestAssured.given;
import static jp.madoguchi.outage.domain.EnrolleeFixture.coverage;
import static jp.madoguchi.outage.domain.EnrolleeFixture.ending;
import static jp.madoguchi.outage.domain.EnrolleeFixture.taro;
import static jp.madoguchi.outage.domain.EnrolleeFixture.taroOfAdachi;
import static jp.madoguchi.outage.domain.EnrolleeFixture.taroOfMinato;
import static jp.madoguchi.testing.Patience.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.madoguchi.contracts.event.PersonFacts;
import jp.madoguchi.contracts.id.Sex;
import jp.madoguchi.outage.Clinic;
import jp.madoguchi.outage.Index;
import jp.madoguchi.outage.domain.Enrollee;
import jp.madoguchi.testing.TestPlatform;
import jp.madoguchi.web.Roles;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = TestPlatform.class, initArgs = @ResourceArg(name = "database", value = "outage"))
class LookupResourceTest {
    private static final Map<String, String> TARO =
            Map.of("name", "新橋太郎", "birthDate", "昭和29年3月26日", "sex", "MALE", "address", "東京都");

    private final Clinic clinic = Clinic.fresh();

    @BeforeAll
    static void sayWhoIsRegistered() {
        Index.say(taroOfMinato());
        Index.say(taroOfAdachi());
    }

    @BeforeEach
    void awaitTheIndex() {
        Index.awaitBothTaros();
    }

    @Test
    void opensTheDetailOfTheOnlyHit() {
        Index.grant(clinic);
        Map<String, String> inMinato = with("address", "港区");

        Index.lookUp(clinic.token(Roles.MEDICAL_VIEWER), inMinato)
                .statusCode(200)
                .body("hits", is(1))
                .body("notice", is("利用が制限された機能であるため、利用状況は実施機関で監視しています"))
                .body("detail.validity", is("VALID"))
                .body("detail.validityLabel", is("資格（有効）"))
                .body("detail.coverage.numbers.insurerNumber", is("06139000"))
                .body("detail.coverage.insurerName", is("東京新橋サンプル保険者"))
                .body("detail.person.address", is("東京都港区〇〇5丁目"))
                .body("detail.preschool", is(false))
                .body("$", not(hasKey("candidates")));
    }

    /** The manual's screen: 新橋太郎, 昭和29年3月26日, 男, 東京都, 2021/01/19, and its two hits. */
    @Test
    void answersTheManualsSampleSearch() {
        Index.grant(clinic);

        Index.lookUp(clinic.administrator(), with("confirmationDate", "2021/01/19"))
                .statusCode(200)
                .body("hits", is(2))
                .body("confirmationDate", is("2021-01-19"))
                .body("message", is("複数の資格該当者が見つかりました。資格確認の該当者を以下から選択してください。"))
                .body("candidates.address", containsInAnyOrder("東京都港区〇〇5丁目", "東京都足立区皇居裏1"));
    }

    @Test
    void listsTwoHitsAndOpensTheChosenOne() {
        Index.grant(clinic);

        var listed = Index.lookUp(clinic.administrator(), TARO)
                .statusCode(200)
                .body("hits", is(2))
                .body("candidates.name", contains("新橋 太郎", "新橋 太郎"))
                .body("candidates.birthDate", contains("1954-03-26", "1954-03-26"))
                .body("candidates.address", containsInAnyOrder("東京都港区〇〇5丁目", "東京都足立区皇居裏1"))
                .body("candidates.insurerName", containsInAnyOrder("東京新橋サンプル保険者", "北海道新聞社健康保険組合"))
                .body("$", not(hasKey("detail")))
                .extract();
        String candidate = listed.path("candidates.find { it.insurerName == '北海道新聞社健康保険組合' }.candidateId");

        choose(clinic, listed.path("lookupId"), candidate)
                .statusCode(200)
                .body("detail.person.address", is("東京都足立区皇居裏1"))
                .body("notice", is("利用が制限された機能であるため、利用状況は実施機関で監視しています"));
    }

    @Test
    void refusesToOpenARowThatChangedSinceItWasListed() {
        Index.grant(clinic);
        UUID first = UUID.randomUUID();
        UUID second = UUID.randomUUID();
        Map<String, String> kaeru =
                Map.of("name", "変更 花子", "birthDate", "1970-01-02", "sex", "FEMALE", "address", "東京都");
        sayKaeru(first, 1, "東京都港区");
        sayKaeru(second, 1, "東京都北区");
        Index.awaitHits(clinic, kaeru, 2);
        var listed = Index.lookUp(clinic.administrator(), kaeru).extract();
        sayKaeru(first, 2, "東京都港区赤坂");
        Map<String, String> changed = new HashMap<>(kaeru);
        changed.put("address", "赤坂");
        Index.awaitHits(clinic, changed, 1);
        String candidate = listed.path("candidates.find { it.address == '東京都港区' }.candidateId");

        choose(clinic, listed.path("lookupId"), candidate).statusCode(409).body("code", is("candidates-changed"));
    }

    @Test
    void refusesMoreThanFiveAndTellsNothingOfThem() {
        Index.grant(clinic);
        Map<String, String> many = Map.of("name", "多数 一郎", "birthDate", "1980-05-05", "sex", "MALE", "address", "大阪府");
        for (int i = 0; i < 6; i++) {
            Index.say(
                    UUID.randomUUID(),
                    1,
                    new PersonFacts(
                            "多数 一郎",
                            null,
                            null,
                            LocalDate.of(1980, 5, 5),
                            Sex.MALE,
                            null,
                            "大阪府" + i + "丁目",
                            null,
                            null),
                    List.of(coverage("06139000", "1", "1", "保険者", "2016-04-01")));
            if (i == 4) {
                Index.awaitHits(clinic, many, 5);
            }
        }

        await().untilAsserted(() -> Index.lookUp(clinic.administrator(), many)
                .statusCode(422)
                .body("code", is("too-many-hits"))
                .body(
                        "action",
                        is("該当件数が5件を超える場合は一覧表示できません。検索入力条件を見直して再度検索してください。" + "氏名と住所（都道府県、市区町村）の両方で、さらに詳しく入力してください。"))
                .body("$", not(hasKey("candidates"))));
    }

    @Test
    void saysThatNobodyWasFoundAndWhatToTry() {
        Index.grant(clinic);

        Index.lookUp(clinic.administrator(), with("sex", "UNSET"))
                .statusCode(200)
                .body("hits", is(0))
                .body("message", is("検索条件に入力された情報が存在しません"))
                .body("hint", is("性別は、保険者が登録している情報で再度検索してください。"));
    }

    @Test
    void showsALostCoverageAsLostAsOfTheGivenDay() {
        Index.grant(clinic);
        Map<String, String> jugota =
                Map.of("nameKana", "サトウ ジュウゴタ", "birthDate", "平成3年4月22日", "sex", "MALE", "insurerName", "船員保険部");
        Index.say(
                UUID.randomUUID(),
                1,
                new PersonFacts(
                        "佐藤 十五太", "ｻﾄｳ ｼﾞｭｳｺﾞﾀ", null, LocalDate.of(1991, 4, 22), Sex.MALE, null, null, null, null),
                List.of(ending(
                        coverage("02199990", "102000", "1020001", "全国健康保険協会 ○○船員保険部", "2010-04-01"),
                        null,
                        LocalDate.of(2021, 4, 1))));
        Index.awaitHits(clinic, jugota, 1);
        Map<String, String> inTime = new HashMap<>(jugota);
        inTime.put("confirmationDate", "2021/03/31");

        Index.lookUp(clinic.administrator(), jugota).body("detail.validityLabel", is("資格（無効）"));
        Index.lookUp(clinic.administrator(), inTime).body("detail.validityLabel", is("資格（有効）"));
    }

    private void sayKaeru(UUID id, long version, String address) {
        Index.grant(clinic);
        Index.say(new Enrollee(
                id,
                version,
                new PersonFacts("変更 花子", null, null, LocalDate.of(1970, 1, 2), Sex.FEMALE, null, address, null, null),
                taro(id, null, coverage("06139000", "1", "1", "保険者", "2016-04-01"))
                        .coverages()));
    }

    private static ValidatableResponse choose(Clinic by, String lookupId, String candidateId) {
        return given().auth()
                .oauth2(by.administrator())
                .contentType(ContentType.JSON)
                .body(Map.of("candidateId", candidateId))
                .post("/lookups/" + lookupId + "/choice")
                .then();
    }

    private static Map<String, String> with(String field, String value) {
        Map<String, String> criteria = new HashMap<>(TARO);
        criteria.put(field, value);
        return criteria;
    }
}
