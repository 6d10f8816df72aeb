package jp.madoguchi.outage.messaging;

import static jp.madoguchi.testing.Patience.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import jp.madoguchi.contracts.event.EventType;
import jp.madoguchi.outage.Clinic;
import jp.madoguchi.outage.Sql;
import jp.madoguchi.outage.Wire;
import jp.madoguchi.testing.TestPlatform;
import org.junit.jupiter.api.Test;

/** A clinic of the register that was there before anybody was told of such. */
@QuarkusTest
@QuarkusTestResource(value = TestPlatform.class, initArgs = @ResourceArg(name = "database", value = "outage"))
class ClinicsToldTest {
    @Inject
    DataSource database;

    private final String code = Clinic.fresh().code().wire();

    @Test
    void tellsOnceOfAClinicThatRegisteredBefore() throws SQLException {
        Sql.change(
                database,
                "insert into clinic (institution, name, line, registered_phone) values (?, '新橋診療所', ?, '03-0000-0000')",
                code,
                "東" + code);

        JsonNode told = Wire.await(EventType.CLINIC_REGISTERED, code);

        assertEquals("東" + code, told.path("line").asText());
        await().untilAsserted(() ->
                assertEquals(List.of("t"), Sql.rows(database, "select told from clinic where institution = ?", code)));
        assertEquals(1, Wire.all(EventType.CLINIC_REGISTERED, code).size());
    }
}
