package jp.madoguchi.eligibility.rest;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import jp.madoguchi.eligibility.Clinic;
import jp.madoguchi.testing.TestTokens;
import jp.madoguchi.web.Roles;

/** Registers synthetic people through the public door, each under numbers of their own. */
final class RegistryFixture {
    static final String INSURER = "06139000";
    static final String OTHER_INSURER = "02199990";

    private static final AtomicLong NUMBERS = new AtomicLong(System.nanoTime() % 1_000_000_000L);

    private RegistryFixture() {}

    static String implementingBody() {
        return TestTokens.network(Roles.IMPLEMENTING_BODY);
    }

    static String insurer(String... numbers) {
        return TestTokens.of("hokensha", List.of(Roles.INSURER), Map.of("insurers", List.of(numbers)));
    }

    static String freshNumber() {
        return String.format("%010d", NUMBERS.incrementAndGet());
    }

    static void registerInsurers() {
        putInsurer(implementingBody(), INSURER, "{\"name\":\"東京新橋サンプル保険者\"}");
        putInsurer(implementingBody(), OTHER_INSURER, "{\"name\":\"全国健康保険協会 ○●船員保険部\"}");
    }

    static Response putInsurer(String token, String number, String body) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(body)
                .put("/insurers/" + number);
    }

    static Response post(String token, Object body) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/registry/persons");
    }

    static Response register(String recordId, long version, List<Map<String, Object>> coverages) {
        return post(implementingBody(), person(recordId, version, "試験 太郎", coverages));
    }

    static Map<String, Object> person(String recordId, long version, String name, List<Map<String, Object>> coverages) {
        Map<String, Object> person = new LinkedHashMap<>();
        person.put("name", name);
        person.put("nameKana", "ｼｹﾝ ﾀﾛｳ");
        person.put("birthDate", "1984-04-01");
        person.put("sex", "MALE");
        person.put("postalCode", "151-1234");
        person.put("address", "東京都港区〇〇5丁目500-1");
        return Map.of("recordId", recordId, "version", version, "person", person, "coverages", coverages);
    }

    static Map<String, Object> coverage(String insurer, String number, String from) {
        Map<String, Object> coverage = new LinkedHashMap<>();
        coverage.put("insurerNumber", insurer);
        coverage.put("symbol", "9550");
        coverage.put("number", number);
        coverage.put("branch", "01");
        coverage.put("relationship", "SELF");
        coverage.put("insuredName", "試験 太郎");
        coverage.put("classification", "GENERAL");
        coverage.put("qualifiedOn", from);
        coverage.put("validFrom", from);
        return coverage;
    }

    static Map<String, Object> lostCoverage(String insurer, String number, String from, String until) {
        Map<String, Object> coverage = coverage(insurer, number, from);
        coverage.put("validUntil", until);
        return coverage;
    }

    static Map<String, Object> question(String method, String insurer, String number, String day) {
        Map<String, Object> question = new LinkedHashMap<>();
        question.put("method", method);
        question.put("confirmationDate", day);
        question.put("insurerNumber", insurer);
        question.put("symbol", "9550");
        question.put("number", number);
        question.put("birthDate", "1984-04-01");
        return question;
    }

    /** A card is read at the gateway, numbers are typed by the clerk: the token of whoever asks this way. */
    static String asking(Clinic clinic, String method) {
        return clinic.token("CARD".equals(method) ? Roles.GATEWAY : Roles.GENERAL);
    }

    static Response check(String token, Object body) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/eligibility/checks");
    }
}
