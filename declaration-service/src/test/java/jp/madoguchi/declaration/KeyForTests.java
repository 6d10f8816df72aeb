package jp.madoguchi.declaration;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Base64;
import java.util.Map;

/** 試験用の鍵を守る鍵: what a deployment must bring itself. */
public class KeyForTests implements QuarkusTestResourceLifecycleManager {
    @Override
    public Map<String, String> start() {
        return Map.of("declaration.key-encryption-key", Base64.getEncoder().encodeToString(new byte[32]));
    }

    @Override
    public void stop() {
        // Nothing was started.
    }
}
