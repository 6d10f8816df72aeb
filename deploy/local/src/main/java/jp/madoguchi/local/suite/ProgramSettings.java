package jp.madoguchi.local.suite;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** 設定: the environment of each program. Nothing but this differs between one machine and a cluster. */
final class ProgramSettings {
    /** The one gateway of the demo clinic, for ever. */
    private static final String GATEWAY_ID = "019a9f00-0000-7000-8000-000000000001";

    /** As the audience of the tokens a service asks Keycloak whether one still stands. Known to all, here only. */
    static final String AUDIENCE_SECRET = Machine.secretOf("madoguchi");

    private final Ports ports;
    private final StateFolder state;
    private final SuiteAddresses addresses;

    ProgramSettings(Ports ports, StateFolder state, SuiteAddresses addresses) {
        this.ports = ports;
        this.state = state;
        this.addresses = addresses;
    }

    Map<String, String> of(Program program) throws IOException {
        var environment = new HashMap<String, String>();
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(ports.of(program)));
        environment.putAll(program == Program.GATEWAY ? gateway() : service(program));
        if (program == Program.CLAIM) {
            environment.put("MADOGUCHI_DECLARATION_URL", addresses.declaration().toString());
            environment.put(
                    "QUARKUS_OIDC_CLIENT_AUTH_SERVER_URL", addresses.issuer().toString());
            environment.putAll(machine(Machine.CLAIM));
            environment.put(
                    "QUARKUS_CONFIG_LOCATIONS",
                    state.settings("clinics.properties").toUri().toString());
        }
        if (program == Program.OUTAGE) {
            environment.put("MADOGUCHI_CLAIM_URL", addresses.claim().toString());
            // Nothing is long under way on one machine, so an outage that is over is sealed soon.
            environment.put("OUTAGE_CLOSING_QUIET_FOR", "20s");
            environment.put("OUTAGE_CLOSING_EVERY", "2s");
            // A search that found nobody may be followed by a wider one after a restart, too.
            environment.put("OUTAGE_LOOKUP_CRITERIA_KEY", state.secret("criteria-key"));
        }
        if (program == Program.ELIGIBILITY) {
            environment.put("ELIGIBILITY_CARD_KEY", state.secret("card-key"));
        }
        if (program == Program.DECLARATION) {
            environment.put("DECLARATION_KEY_ENCRYPTION_KEY", state.secret("declaration-key"));
        }
        return Map.copyOf(environment);
    }

    private Map<String, String> service(Program program) {
        String database = "://127.0.0.1:" + ports.postgres() + "/" + program.database();
        return Map.of(
                "QUARKUS_DATASOURCE_REACTIVE_URL",
                "postgresql" + database,
                "QUARKUS_DATASOURCE_JDBC_URL",
                "jdbc:postgresql" + database,
                "QUARKUS_DATASOURCE_USERNAME",
                Postgres.USER,
                "QUARKUS_DATASOURCE_PASSWORD",
                Postgres.USER,
                "KAFKA_BOOTSTRAP_SERVERS",
                addresses.kafka(),
                "QUARKUS_OIDC_AUTH_SERVER_URL",
                addresses.issuer().toString(),
                "MADOGUCHI_TOKENS_SECRET",
                AUDIENCE_SECRET);
    }

    private Map<String, String> gateway() throws IOException {
        String realmOverTheLine = SuiteAddresses.http(ports.lineToKeycloak()) + "/realms/madoguchi";
        var environment = new HashMap<>(machine(Machine.GATEWAY));
        environment.putAll(Map.of(
                "GATEWAY_HOME",
                state.gateway().toString(),
                "GATEWAY_FACE_FOLDER",
                state.face().toString(),
                "GATEWAY_ID",
                GATEWAY_ID,
                "GATEWAY_INSTITUTION",
                Account.DEMO_CLINIC,
                "GATEWAY_UPLINK_URL",
                SuiteAddresses.http(ports.lineToEligibility()).toString(),
                "QUARKUS_OIDC_AUTH_SERVER_URL",
                realmOverTheLine,
                "QUARKUS_OIDC_CLIENT_AUTH_SERVER_URL",
                realmOverTheLine,
                // The tokens name Keycloak itself as their issuer, whichever way they came.
                "QUARKUS_OIDC_TOKEN_ISSUER",
                addresses.issuer().toString()));
        // Who is signed in at the desk stays so when the gateway is started again.
        environment.put("QUARKUS_OIDC_TOKEN_STATE_MANAGER_ENCRYPTION_SECRET", state.secret("desk-session-key"));
        return environment;
    }

    private static Map<String, String> machine(Machine machine) {
        return Map.of(
                "QUARKUS_OIDC_CLIENT_CLIENT_ID", machine.client(),
                "QUARKUS_OIDC_CLIENT_CREDENTIALS_SECRET", machine.secret());
    }
}
