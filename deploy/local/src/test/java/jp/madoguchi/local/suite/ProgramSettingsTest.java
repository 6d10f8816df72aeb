package jp.madoguchi.local.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramSettingsTest {
    private static final Ports PORTS = new Ports(9080);

    @TempDir
    private Path root;

    private StateFolder state;
    private ProgramSettings settings;

    @BeforeEach
    void open() throws IOException, SuiteFailure {
        state = StateFolder.open(root, 9080);
        settings = new ProgramSettings(PORTS, state, SuiteAddresses.of(PORTS));
    }

    @AfterEach
    void close() throws IOException {
        state.close();
    }

    @Test
    void givesAServiceItsOwnDatabaseBrokerAndIssuer() throws IOException {
        Map<String, String> outage = settings.of(Program.OUTAGE);
        assertEquals("9082", outage.get("QUARKUS_HTTP_PORT"));
        assertEquals("postgresql://127.0.0.1:9112/outage", outage.get("QUARKUS_DATASOURCE_REACTIVE_URL"));
        assertEquals("jdbc:postgresql://127.0.0.1:9112/outage", outage.get("QUARKUS_DATASOURCE_JDBC_URL"));
        assertEquals("127.0.0.1:9120", outage.get("KAFKA_BOOTSTRAP_SERVERS"));
        assertEquals("http://127.0.0.1:9180/realms/madoguchi", outage.get("QUARKUS_OIDC_AUTH_SERVER_URL"));
        assertNull(outage.get("QUARKUS_OIDC_CLIENT_CLIENT_ID"));
    }

    @Test
    void letsEveryServiceAskWhetherATokenStandsAndTheGatewayNot() throws IOException {
        for (Program service : Program.services()) {
            assertEquals("madoguchi-local-only", settings.of(service).get("MADOGUCHI_TOKENS_SECRET"));
        }
        assertNull(settings.of(Program.GATEWAY).get("MADOGUCHI_TOKENS_SECRET"));
    }

    @Test
    void letsTheGatewayReachTheClusterOverTheLineOnly() throws IOException {
        Map<String, String> gateway = settings.of(Program.GATEWAY);
        assertEquals("http://127.0.0.1:9101", gateway.get("GATEWAY_UPLINK_URL"));
        assertEquals("http://127.0.0.1:9102/realms/madoguchi", gateway.get("QUARKUS_OIDC_AUTH_SERVER_URL"));
        assertEquals("http://127.0.0.1:9102/realms/madoguchi", gateway.get("QUARKUS_OIDC_CLIENT_AUTH_SERVER_URL"));
        assertEquals("http://127.0.0.1:9180/realms/madoguchi", gateway.get("QUARKUS_OIDC_TOKEN_ISSUER"));
        assertFalse(gateway.containsKey("KAFKA_BOOTSTRAP_SERVERS"));
        assertTrue(gateway.values().stream().noneMatch(value -> value.contains(":9081") || value.contains(":9112")));
    }

    @Test
    void tellsOutageServiceWhoKeepsTheRefunds() throws IOException {
        assertEquals("http://127.0.0.1:9084", settings.of(Program.OUTAGE).get("MADOGUCHI_CLAIM_URL"));
    }

    @Test
    void givesClaimServiceItsAccountForTheDeclarations() throws IOException {
        Map<String, String> claim = settings.of(Program.CLAIM);
        assertEquals("http://127.0.0.1:9083", claim.get("MADOGUCHI_DECLARATION_URL"));
        assertEquals("claim-service", claim.get("QUARKUS_OIDC_CLIENT_CLIENT_ID"));
    }
}
