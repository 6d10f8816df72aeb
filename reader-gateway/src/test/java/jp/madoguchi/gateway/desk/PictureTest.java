package jp.madoguchi.gateway.desk;

import static io.restassured.RestAssured.given;
import static jp.madoguchi.gateway.clinic.DeskApi.awaitHealthy;
import static jp.madoguchi.gateway.clinic.DeskApi.clerk;
import static jp.madoguchi.gateway.clinic.DeskApi.proof;
import static jp.madoguchi.testing.Patience.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Arrays;
import java.util.UUID;
import jp.madoguchi.gateway.clinic.TestClinic;
import jp.madoguchi.testing.TestTokens;
import jp.madoguchi.web.Roles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** 画像の控え: of a visit that was taken, on this machine alone. */
@QuarkusTest
@WithTestResource(TestClinic.class)
class PictureTest {
    private static final byte[] PICTURE = picture(40_000);

    @BeforeEach
    void healthy() {
        awaitHealthy();
    }

    private static byte[] picture(int bytes) {
        byte[] jpeg = new byte[bytes];
        Arrays.fill(jpeg, (byte) 7);
        jpeg[0] = (byte) 0xff;
        jpeg[1] = (byte) 0xd8;
        jpeg[2] = (byte) 0xff;
        return jpeg;
    }

    private static Response keep(Object visit, byte[] body) {
        return given().auth()
                .oauth2(TestTokens.clinic(Roles.GENERAL))
                .contentType("image/jpeg")
                .body(body)
                .put("/desk/pictures/" + visit);
    }

    @Test
    void isKeptWithItsVisitAndToldWithoutThePicture() {
        String visit = clerk().body(proof("ELIGIBILITY_CERTIFICATE", "見本 写"))
                .post("/desk/visits")
                .jsonPath()
                .getString("visit.visitId");

        keep(visit, PICTURE).then().statusCode(204);

        assertArrayEquals(
                PICTURE,
                clerk().get("/desk/pictures/" + visit)
                        .then()
                        .statusCode(200)
                        .contentType("image/jpeg")
                        .header("Cache-Control", "no-store")
                        .extract()
                        .asByteArray());
        await().until(() -> TestClinic.frontDoor().taken().stream()
                .anyMatch(entry -> entry.body().contains("\"PICTURE_KEPT\"")
                        && entry.body().contains(visit)
                        && entry.body().length() < 2_000));
    }

    @Test
    void isOfAVisitHereAndAPictureAndSmall() {
        UUID nobody = UUID.randomUUID();
        keep(nobody, PICTURE).then().statusCode(404);
        clerk().get("/desk/pictures/" + nobody).then().statusCode(404);
        keep(nobody, new byte[] {1, 2, 3, 4}).then().statusCode(415).body("code", equalTo("unsupported-media-type"));
        keep(nobody, new byte[0]).then().statusCode(415);
        keep(nobody, picture(PictureResource.MOST_BYTES + 1))
                .then()
                .statusCode(413)
                .body("code", equalTo("body-too-large"));
        given().auth()
                .oauth2(TestTokens.otherClinic(Roles.GENERAL))
                .contentType("image/jpeg")
                .body(PICTURE)
                .put("/desk/pictures/" + nobody)
                .then()
                .statusCode(404);
        given().contentType("image/jpeg")
                .body(PICTURE)
                .put("/desk/pictures/" + nobody)
                .then()
                .statusCode(401);
    }
}
