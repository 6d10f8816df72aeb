package jp.madoguchi.eligibility.rest;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** Registers synthetic cards through the public door, each with a certificate of its own. */
final class CardFixture {
    private static final AtomicLong SERIALS = new AtomicLong(System.nanoTime());

    private CardFixture() {}

    static String freshSerial() {
        return Long.toHexString(SERIALS.incrementAndGet());
    }

    static Map<String, Object> card(String serial, String recordId, String kind, String expiresOn) {
        Map<String, Object> card = new LinkedHashMap<>();
        card.put("serial", serial);
        card.put("recordId", recordId);
        card.put("kind", kind);
        card.put("expiresOn", expiresOn);
        card.put("pinless", false);
        return card;
    }

    static Response register(Map<String, Object> card) {
        return register(RegistryFixture.implementingBody(), card);
    }

    static Response register(String token, Map<String, Object> card) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(card)
                .post("/registry/cards");
    }

    static Map<String, Object> question(String serial, String day) {
        Map<String, Object> question = new LinkedHashMap<>();
        question.put("method", "CARD");
        question.put("confirmationDate", day);
        question.put("certificateSerial", serial);
        return question;
    }
}
