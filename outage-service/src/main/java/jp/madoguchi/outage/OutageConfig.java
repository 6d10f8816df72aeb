package jp.madoguchi.outage;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The settings of this service. */
@ConfigMapping(prefix = "outage")
public interface OutageConfig {
    /** How often grants whose last day is over are looked for. */
    @WithDefault("1m")
    Duration endGrantsEvery();

    /** How far behind the registry's topic the index may be while "nobody" is still a statement about the registry. */
    @WithDefault("5s")
    Duration indexMayLag();
}
