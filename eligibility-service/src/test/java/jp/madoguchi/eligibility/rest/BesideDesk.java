package jp.madoguchi.eligibility.rest;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import jp.madoguchi.web.Roles;

/** A reception desk beside the national system: its gateway hands in what it sees, its clerk makes answers of it. */
record BesideDesk(ReceptionFixture reception) {
    static BesideDesk any() {
        return new BesideDesk(ReceptionFixture.any());
    }

    /** What the national system says of the one person with this number, a little later each time. */
    String message(String validity, String number, int minute) {
        return NationalMessage.card(reception.clinic().code(), validity, number)
                .replace("20261120102030", "202611201%03d30".formatted(minute));
    }

    static String numbered(String message, String referenceNumber) {
        return message.replace(
                "<FutureElement>", "<ReferenceNumber>" + referenceNumber + "</ReferenceNumber><FutureElement>");
    }

    String handIn(String message) {
        return NationalMessage.handIn(reception.clinic().token(), NationalMessage.utf8(message))
                .path("observationId");
    }

    Response become(String observationId) {
        return given().auth()
                .oauth2(reception.clinic().token(Roles.GENERAL))
                .post("/eligibility/checks/from-observation/" + observationId);
    }

    Response answer(String message) {
        return become(handIn(message));
    }

    /** The id of the answer that a message becomes. */
    String check(String message) {
        return answer(message).then().statusCode(200).extract().path("proof");
    }

    Response get(String checkId, String door) {
        return reception.get(checkId, door);
    }
}
