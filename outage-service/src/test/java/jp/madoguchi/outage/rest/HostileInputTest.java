package jp.madoguchi.outage.rest;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;
import jp.madoguchi.outage.Sql;
import jp.madoguchi.testing.TestPlatform;
import jp.madoguchi.testing.hostile.DoorsUnderSiege;
import org.junit.jupiter.api.AfterEach;

@QuarkusTest
@QuarkusTestResource(value = TestPlatform.class, initArgs = @ResourceArg(name = "database", value = "outage"))
class HostileInputTest extends DoorsUnderSiege {
    private static final String OF_THE_COUNTRY =
            "(select id from incident where scope = 'NATIONAL' and origin = 'REPORTED')";

    @Inject
    DataSource database;

    /** What is told of the whole country would hold the visits of all other tests. */
    @AfterEach
    void takeBackWhatWasToldOfTheCountry() throws SQLException {
        Sql.change(database, "update outage set incident_id = null where incident_id in " + OF_THE_COUNTRY);
        Sql.change(database, "delete from incident where id in " + OF_THE_COUNTRY);
    }
}
