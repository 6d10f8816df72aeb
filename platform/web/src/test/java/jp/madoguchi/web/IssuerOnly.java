package jp.madoguchi.web;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import jp.madoguchi.testing.TestTokens;

/**
 * The token issuer alone: this module has neither database nor topics. With {@code credentials=none} the module is not
 * told as whom to ask about tokens.
 */
public class IssuerOnly implements QuarkusTestResourceLifecycleManager {
    private boolean credentials = true;

    @Override
    public void init(Map<String, String> initArgs) {
        credentials = !"none".equals(initArgs.get("credentials"));
    }

    @Override
    public Map<String, String> start() {
        return credentials ? TestTokens.settings() : Map.of("quarkus.oidc.auth-server-url", TestTokens.authServerUrl());
    }

    @Override
    public void stop() {
        // shared by the test run
    }
}
