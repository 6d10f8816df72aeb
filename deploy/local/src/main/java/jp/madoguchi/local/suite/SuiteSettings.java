package jp.madoguchi.local.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * 一式の指定: which suite to start.
 *
 * @param repository the folder of the working copy, with what was packaged in it
 * @param stateRoot the one folder for all state
 * @param ports where it listens
 * @param infrastructureOnly whether only PostgreSQL, Kafka and Keycloak are wanted
 */
public record SuiteSettings(Path repository, Path stateRoot, Ports ports, boolean infrastructureOnly) {
    private static final String KEYCLOAK_FOLDER = "deploy/local/target/keycloak";

    /** The programs that are wanted. */
    List<Program> programs() {
        return infrastructureOnly ? List.of() : Program.all();
    }

    /** The ports that are wanted when all are counted from a base. */
    List<PortUse> portUses(int base) {
        var counted = new Ports(base);
        var uses = new ArrayList<>(counted.ofInfrastructure());
        if (!infrastructureOnly) {
            uses.addAll(counted.ofPrograms());
        }
        return List.copyOf(uses);
    }

    /** The packaged program. */
    Path packaged(Program program) {
        return repository.resolve(program.module()).resolve("target/quarkus-app/quarkus-run.jar");
    }

    /** The launcher's own libraries, which hold the broker. */
    String libraries() {
        return repository.resolve("deploy/local/target/lib") + "/*";
    }

    /** The Keycloak distribution that the build has fetched. */
    Path keycloakDistribution() throws IOException {
        Path folder = repository.resolve(KEYCLOAK_FOLDER);
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".tar.gz"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("no distribution in " + folder));
        }
    }

    /** Refuses when something was not built. */
    void requireBuilt() throws SuiteFailure {
        var missing = programs().stream()
                .filter(program -> !Files.exists(packaged(program)))
                .map(Program::module)
                .toList();
        if (!missing.isEmpty() || !Files.isDirectory(repository.resolve(KEYCLOAK_FOLDER))) {
            throw new SuiteFailure(
                    "not built: " + (missing.isEmpty() ? "deploy/local" : String.join(", ", missing)),
                    "build with ./mvnw -DskipTests package, or let deploy/up do it");
        }
    }
}
