package jp.madoguchi.gateway.clinic;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import jp.madoguchi.testing.TestFolder;
import jp.madoguchi.testing.TestTokens;
import org.jspecify.annotations.Nullable;

/**
 * 試験の医院: a gateway at the end of two lines that can be cut, one to the front door and one to the identity provider. It
 * probes them as it is shipped, or quickly ({@code probes=quick}) for who does not ask how soon a cut is seen.
 * It returns to its cluster sooner than it is shipped, unless told otherwise ({@code returns=as shipped}).
 */
public final class TestClinic implements QuarkusTestResourceLifecycleManager {
    private static @Nullable TestClinic current;

    private final FrontDoor frontDoor;
    private final Line toCluster;
    private final Line toIdentity;
    private final Path folder;
    private Map<String, String> probes = Map.of();
    private Map<String, String> returns = Map.of("gateway.return-window", "1s");

    public TestClinic() {
        try {
            frontDoor = new FrontDoor();
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        folder = TestFolder.create("clinic");
        toCluster = new Line(frontDoor.port());
        toIdentity = new Line(URI.create(TestTokens.authServerUrl()).getPort());
    }

    @Override
    public void init(Map<String, String> initArgs) {
        if ("quick".equals(initArgs.get("probes"))) {
            probes = Map.of(
                    "gateway.probing.quiet", "200ms",
                    "gateway.probing.in-doubt", "100ms",
                    "gateway.probing.gone", "200ms");
        }
        if ("as shipped".equals(initArgs.get("returns"))) {
            returns = Map.of();
        }
    }

    @Override
    public Map<String, String> start() {
        current = this;
        Map<String, String> settings = new HashMap<>(settings());
        settings.putAll(probes);
        settings.putAll(returns);
        return settings;
    }

    private Map<String, String> settings() {
        return Map.ofEntries(
                Map.entry("gateway.home", folder.resolve("home").toString()),
                Map.entry("gateway.face-folder", face().toString()),
                Map.entry("gateway.terminal.folder", terminal().toString()),
                Map.entry("gateway.id", "0193a000-0000-7000-8000-000000000001"),
                Map.entry("gateway.institution", TestTokens.CLINIC),
                Map.entry("gateway.uplink-url", "http://127.0.0.1:" + toCluster.port()),
                Map.entry("gateway.status-interval", "1s"),
                Map.entry("gateway.face-settle", "1s"),
                Map.entry("gateway.identity-keys-path", "jwks"),
                Map.entry("gateway.identity-token-path", "token"),
                Map.entry("gateway.identity-authorization-path", "authorize"),
                Map.entry("gateway.identity-end-session-path", "logout"),
                Map.entry("gateway.pictures", "true"),
                Map.entry("quarkus.oidc.auth-server-url", "http://127.0.0.1:" + toIdentity.port() + "/madoguchi"),
                Map.entry("quarkus.oidc.token.issuer", TestTokens.authServerUrl()),
                Map.entry("quarkus.oidc-client.client-id", "reader-gateway-1"),
                Map.entry("quarkus.oidc-client.credentials.secret", "test"));
    }

    @Override
    public void stop() {
        // Sockets and threads end with the run.
        TestFolder.remove(folder);
    }

    private static TestClinic current() {
        if (current == null) {
            throw new IllegalStateException("no clinic");
        }
        return current;
    }

    public static FrontDoor frontDoor() {
        return current().frontDoor;
    }

    public static Line toCluster() {
        return current().toCluster;
    }

    public static Line toIdentity() {
        return current().toIdentity;
    }

    public static Path face() {
        return current().folder.resolve("face");
    }

    public static Path terminal() {
        return current().folder.resolve("terminal");
    }
}
