package jp.madoguchi.outage;

import static io.restassured.RestAssured.given;
import static jp.madoguchi.outage.domain.EnrolleeFixture.taroOfAdachi;
import static jp.madoguchi.outage.domain.EnrolleeFixture.taroOfMinato;
import static jp.madoguchi.testing.Patience.await;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.restassured.http.ContentType;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.madoguchi.outage.domain.VisitFixture;
import jp.madoguchi.testing.TestPlatform;
import org.junit.jupiter.api.Test;

@QuarkusIntegrationTest
@QuarkusTestResource(value = TestPlatform.class, initArgs = @ResourceArg(name = "database", value = "outage_it"))
class OutageServiceIT {
    @Test
    void looksTaroUpAndReconcilesHisVisit() {
        Clinic clinic = Clinic.fresh();
        Index.say(taroOfMinato());
        Index.say(taroOfAdachi());
        Index.grant(clinic);
        Map<String, String> taro = Map.of("name", "新橋太郎", "birthDate", "昭和29年3月26日", "sex", "MALE", "address", "東京都");
        // The packaged service keeps its limit: more than thirty searches a minute are a loop.
        await().pollInterval(Duration.ofSeconds(3))
                .untilAsserted(() -> Index.lookUp(clinic.administrator(), taro)
                        .statusCode(200)
                        .body("hits", is(2)));
        Visits.held(clinic, VisitFixture.taro("東京都足立区皇居裏1", null), null);

        await().untilAsserted(() -> Visits.reconcile(clinic).body("stillHeld", hasSize(0)));
        Visits.list(clinic).body("held", is(0)).body("visits.result", is(List.of("CURRENT")));
    }

    /** As it is shipped: nobody has published the layout. */
    @Test
    void takesNoFileWhoseLayoutNobodyHasVerified() {
        given().auth()
                .oauth2(Clinic.fresh().administrator())
                .contentType(ContentType.XML)
                .body("<XmlMsg/>")
                .put("/held-visits/" + UUID.randomUUID() + "/national-result")
                .then()
                .statusCode(409)
                .body("code", is("layout-not-verified"));
    }
}
