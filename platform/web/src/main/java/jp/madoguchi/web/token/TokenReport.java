package jp.madoguchi.web.token;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/**
 * 失効の扱いの報告: says at start and in the metrics whether revoked tokens are found out here
 * ({@code madoguchi.tokens.revocation} 1 or 0), whether the provider can be asked at the moment
 * ({@code madoguchi.tokens.provider.away}), and how many tokens are kept.
 */
@Singleton
class TokenReport {
    private static final Logger LOG = Logger.getLogger(TokenReport.class);

    void start(
            @Observes StartupEvent started,
            TokenSettings settings,
            Introspection introspection,
            TokenStore store,
            MeterRegistry meters) {
        boolean possible = introspection.isPossible();
        Gauge.builder("madoguchi.tokens.revocation", () -> possible ? 1 : 0).register(meters);
        Gauge.builder("madoguchi.tokens.provider.away", () -> introspection.isAway() ? 1 : 0)
                .register(meters);
        Gauge.builder("madoguchi.tokens.kept", store::size).register(meters);
        if (!settings.kept()) {
            LOG.info("verified tokens are not kept; a token works until it expires");
        } else if (!possible) {
            LOG.warn("madoguchi.tokens.secret is not set: verified tokens are not kept,"
                    + " and a revoked token works until it expires");
        }
    }
}
