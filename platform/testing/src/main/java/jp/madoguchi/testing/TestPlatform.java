package jp.madoguchi.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;

/**
 * 試験の土台: gives a module under {@code @QuarkusTest} real PostgreSQL, real Kafka and a token issuer, each started once
 * a test run. Use
 * {@code @QuarkusTestResource(value = TestPlatform.class, initArgs = @ResourceArg(name = "database", value =
 * "claim"))}.
 */
public class TestPlatform implements QuarkusTestResourceLifecycleManager {
    private String database = "test";

    @Override
    public void init(Map<String, String> initArgs) {
        database = initArgs.getOrDefault("database", "test");
    }

    @Override
    public Map<String, String> start() {
        TestPostgres.create(database);
        String address = "127.0.0.1:" + TestPostgres.port() + "/" + database;
        Map<String, String> config = new HashMap<>(TestTokens.settings());
        config.put("quarkus.datasource.reactive.url", "postgresql://" + address);
        config.put("quarkus.datasource.jdbc.url", "jdbc:postgresql://" + address);
        config.put("quarkus.datasource.username", "postgres");
        config.put("quarkus.datasource.password", "postgres");
        // The first test must not come before the tables.
        config.put("madoguchi.database.wait-at-start", "60s");
        config.put("kafka.bootstrap.servers", TestKafka.bootstrap());
        return config;
    }

    @Override
    public void stop() {
        // The parts are shared by the whole run and end with its JVM.
    }
}
