package jp.madoguchi.eligibility;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** A key for the packaged service, which brings none of its own. */
public class CardKeyForTests implements QuarkusTestResourceLifecycleManager {
    @Override
    public Map<String, String> start() {
        return Map.of("eligibility.card-key", "for-tests-only");
    }

    @Override
    public void stop() {
        // Nothing was started.
    }
}
