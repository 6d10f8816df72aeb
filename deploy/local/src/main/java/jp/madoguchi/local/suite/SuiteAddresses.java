package jp.madoguchi.local.suite;

import java.net.URI;

/**
 * 所在: where the parts of a running suite are reached. Users of the suite go to the programs themselves; only the
 * gateway goes
 * through the line.
 *
 * @param eligibility eligibility-service
 * @param outage outage-service
 * @param declaration declaration-service
 * @param claim claim-service
 * @param gateway the desk of the clinic
 * @param issuer the Keycloak realm
 * @param kafka the broker, as a client's bootstrap server
 * @param postgresPort the database server, on the loopback address, user {@code postgres}
 */
public record SuiteAddresses(
        URI eligibility,
        URI outage,
        URI declaration,
        URI claim,
        URI gateway,
        URI issuer,
        String kafka,
        int postgresPort) {
    static SuiteAddresses of(Ports ports) {
        return new SuiteAddresses(
                http(ports.of(Program.ELIGIBILITY)),
                http(ports.of(Program.OUTAGE)),
                http(ports.of(Program.DECLARATION)),
                http(ports.of(Program.CLAIM)),
                http(ports.of(Program.GATEWAY)),
                URI.create(http(ports.keycloak()) + "/realms/madoguchi"),
                "127.0.0.1:" + ports.kafka(),
                ports.postgres());
    }

    /** The JDBC address of a program's database. */
    public String jdbc(Program program) {
        return "jdbc:postgresql://127.0.0.1:" + postgresPort + "/" + program.database();
    }

    static URI http(int port) {
        return URI.create("http://127.0.0.1:" + port);
    }
}
