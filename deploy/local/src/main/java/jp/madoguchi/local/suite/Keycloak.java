package jp.madoguchi.local.suite;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.madoguchi.local.process.Child;
import jp.madoguchi.local.process.Children;
import jp.madoguchi.local.process.Launch;
import org.jspecify.annotations.Nullable;

/** Keycloak: its own distribution with the realm of the suite, on an embedded store in the state folder. */
final class Keycloak {
    static final String NAME = "keycloak";
    static final String ADMIN = "admin";

    private static final String REALM_RESOURCE = "/realm/madoguchi-realm.json";
    private static final int HEAP_MIB = 256;
    private static final int REBUILT = 10;
    private static final Duration START_LIMIT = Duration.ofMinutes(4);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(15);

    private final StateFolder state;
    private final Ports ports;
    private final Children children;
    private final Readiness readiness = new Readiness();
    private @Nullable Child child;

    Keycloak(StateFolder state, Ports ports, Children children) {
        this.state = state;
        this.ports = ports;
        this.children = children;
    }

    /** The issuer in every token, whichever way its user reached Keycloak. */
    URI issuer() {
        return URI.create(address() + "/realms/madoguchi");
    }

    /** Whether the next start has everything to build. */
    boolean isNew() {
        return !new OnceFolder(state.keycloak()).isFinished();
    }

    /** Starts Keycloak from an unpacked distribution, which the first start unpacks. */
    void start(Path distribution) throws IOException, InterruptedException, SuiteFailure {
        unpack(distribution);
        placeRealm();
        Child started = launch(List.of());
        child = started;
        URI wellKnown = URI.create(issuer() + "/.well-known/openid-configuration");
        if (!readiness.await(started, wellKnown, START_LIMIT) && started.exitCode() == REBUILT) {
            // It has rebuilt itself for its settings, as after unpacking, and asks to be started once more.
            started = launch(List.of("-Dkc.config.built=true"));
            child = started;
        }
        readiness.require(started, wellKnown, START_LIMIT);
    }

    @Nullable
    Child child() {
        return child;
    }

    void stop() throws InterruptedException {
        if (child != null) {
            child.stop(STOP_PATIENCE);
        }
    }

    private String address() {
        return "http://127.0.0.1:" + ports.keycloak();
    }

    private void unpack(Path distribution) throws IOException {
        var folder = new OnceFolder(state.keycloak());
        if (!folder.isFinished()) {
            folder.begin();
            TarGz.unpack(distribution, state.keycloak());
            folder.finish();
        }
    }

    /** Keycloak imports a realm only where there is none: a realm file that has changed calls for a new store. */
    private void placeRealm() throws IOException {
        Path imported = state.keycloak().resolve("data/import/madoguchi-realm.json");
        byte[] realm = realmFile();
        if (Files.exists(imported)
                && !new String(Files.readAllBytes(imported), StandardCharsets.UTF_8)
                        .equals(new String(realm, StandardCharsets.UTF_8))) {
            OnceFolder.delete(state.keycloak().resolve("data"));
        }
        Files.createDirectories(imported.getParent());
        Files.write(imported, realm);
    }

    private static byte[] realmFile() throws IOException {
        try (InputStream realm = Keycloak.class.getResourceAsStream(REALM_RESOURCE)) {
            if (realm == null) {
                throw new IllegalStateException("the launcher was packaged without " + REALM_RESOURCE);
            }
            return realm.readAllBytes();
        }
    }

    private Child launch(List<String> extra) throws IOException {
        var home = state.keycloak();
        // What the distribution's own start script says, without the script: its process would hide the one to be
        // watched.
        var options = new ArrayList<>(List.of(
                "-XX:MetaspaceSize=96m",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dpicocli.disable.closures=true",
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + home.resolve("conf")));
        options.addAll(extra);
        options.addAll(List.of(
                "-cp",
                home.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint",
                "start-dev",
                "--import-realm",
                "--http-host=127.0.0.1",
                "--http-port=" + ports.keycloak(),
                "--hostname=" + address(),
                // Reached through the line, it names the line's addresses to programs, and itself as the issuer all the
                // same.
                "--hostname-backchannel-dynamic=true"));
        var environment = Map.of("KC_BOOTSTRAP_ADMIN_USERNAME", ADMIN, "KC_BOOTSTRAP_ADMIN_PASSWORD", ADMIN);
        return children.start(new Launch(NAME, JavaCommand.of(HEAP_MIB, options), environment, home));
    }
}
