package jp.madoguchi.web;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import jp.madoguchi.testing.TestTokens;

/** The token issuer alone: this module has neither database nor topics. */
public class IssuerOnly implements QuarkusTestResourceLifecycleManager {
    @Override
    public Map<String, String> start() {
        return Map.of("quarkus.oidc.auth-server-url", TestTokens.authServerUrl());
    }

    @Override
    public void stop() {
        // shared by the test run
    }
}
