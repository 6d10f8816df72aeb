package jp.madoguchi.eligibility;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;

/** The settings of a deployment that chose these and nothing else. */
public final class Settings {
    private Settings() {}

    /** By names as in {@code application.properties}, without what all of them begin with. */
    public static EligibilityConfig of(Map<String, String> chosen) {
        SmallRyeConfigBuilder builder = new SmallRyeConfigBuilder()
                .withConverter(Duration.class, 200, new DurationConverter())
                .withMapping(EligibilityConfig.class)
                .withDefaultValue("eligibility.card-key", "for-tests-only");
        chosen.forEach((name, value) -> builder.withDefaultValue("eligibility." + name, value));
        return builder.build().getConfigMapping(EligibilityConfig.class);
    }
}
