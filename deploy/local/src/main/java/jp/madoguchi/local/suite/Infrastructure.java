package jp.madoguchi.local.suite;

import java.io.IOException;
import java.util.List;
import jp.madoguchi.local.process.Child;
import jp.madoguchi.local.process.Children;
import org.jspecify.annotations.Nullable;

/**
 * 土台: what every program needs. The three come up side by side, since Keycloak alone takes longer than the others
 * together.
 */
final class Infrastructure {
    private final SuiteSettings settings;
    private final Progress progress;
    private final Postgres postgres;
    private final Broker broker;
    private final Keycloak keycloak;

    Infrastructure(SuiteSettings settings, Progress progress, StateFolder state, Children children) {
        this.settings = settings;
        this.progress = progress;
        this.postgres = new Postgres(state, settings.ports().postgres());
        this.broker = new Broker(state, settings.ports(), children);
        this.keycloak = new Keycloak(state, settings.ports(), children);
    }

    void start() throws SuiteFailure, IOException, InterruptedException {
        Together.run(List.of(this::startPostgres, this::startBroker, this::startKeycloak));
    }

    /** Keycloak and Kafka first: PostgreSQL outlives everybody who may still write. */
    void stop() throws IOException, InterruptedException {
        keycloak.stop();
        broker.stop();
        postgres.stop();
    }

    void list(ReadyTable table) throws IOException {
        Ports ports = settings.ports();
        table.add("PostgreSQL", "127.0.0.1:" + ports.postgres() + " (user " + Postgres.USER + ")", postgres.pid());
        add(table, "Kafka", broker.bootstrap(), broker.child());
        add(table, "Keycloak", keycloak.issuer().toString(), keycloak.child());
    }

    private void startPostgres() throws SuiteFailure, IOException {
        postgres.start();
        postgres.createDatabases();
        progress.done("PostgreSQL answers on port %d: fsync and synchronous_commit on, %d databases"
                .formatted(settings.ports().postgres(), Program.services().size()));
    }

    private void startBroker() throws SuiteFailure, IOException, InterruptedException {
        broker.start(settings.libraries());
        int topics = Topics.create(broker.bootstrap());
        progress.done("Kafka answers on port %d: every record flushed, %d topics with their dead letters"
                .formatted(settings.ports().kafka(), topics));
    }

    private void startKeycloak() throws SuiteFailure, IOException, InterruptedException {
        if (keycloak.isNew()) {
            progress.note("Keycloak starts for the first time here and needs a minute to build its store");
        }
        keycloak.start(settings.keycloakDistribution());
        progress.done("Keycloak answers on port %d: realm madoguchi"
                .formatted(settings.ports().keycloak()));
    }

    private static void add(ReadyTable table, String part, String address, @Nullable Child child) {
        if (child != null) {
            table.add(part, address, child.pid());
        }
    }
}
