package jp.madoguchi.gateway;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import jp.madoguchi.gateway.domain.DeskFixture;

/** 試験の設定: what a gateway without Quarkus is set up with. */
public final class TestSettings {
    private TestSettings() {}

    /** The settings of a gateway that lives here, with these besides. */
    public static GatewayConfig of(Path home, Map<String, String> more) {
        Map<String, String> values = new HashMap<>(Map.of(
                "gateway.home", home.toString(),
                "gateway.face-folder", home.resolve("face").toString(),
                "gateway.id", "0193a000-0000-7000-8000-000000000001",
                "gateway.institution", DeskFixture.CLINIC.wire(),
                "gateway.uplink-url", "http://127.0.0.1:1",
                "gateway.identity-keys-path", "keys",
                "gateway.identity-token-path", "token",
                "gateway.identity-authorization-path", "authorize",
                "gateway.identity-end-session-path", "logout",
                "gateway.face-interval", "20ms"));
        values.putAll(more);
        return new SmallRyeConfigBuilder()
                .withMapping(GatewayConfig.class)
                .withConverter(Duration.class, 200, new DurationConverter())
                .withDefaultValues(values)
                .build()
                .getConfigMapping(GatewayConfig.class);
    }
}
