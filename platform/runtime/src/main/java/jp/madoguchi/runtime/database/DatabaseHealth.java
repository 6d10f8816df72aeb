package jp.madoguchi.runtime.database;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.eclipse.microprofile.health.Startup;

/** データベースの用意の報告: not ready, and why, until the schema is there. */
@Readiness
@Startup
@ApplicationScoped
class DatabaseHealth implements HealthCheck {
    private final Database database;

    DatabaseHealth(Database database) {
        this.database = database;
    }

    @Override
    public HealthCheckResponse call() {
        SchemaState state = database.state();
        return HealthCheckResponse.named("database-schema")
                .status(state.ready())
                .withData("state", state.words())
                .build();
    }
}
