package jp.madoguchi.testing;

import static io.restassured.RestAssured.given;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * 公開済みの文書: the OpenAPI document a module commits for integrators, held against the one it serves. To be called from
 * a {@code @QuarkusTest}; {@code -Dcontracts.write=true} writes the file anew.
 */
public final class CommittedOpenApi {
    private static final Path FILE = Path.of("src/main/openapi/openapi.yaml");

    private CommittedOpenApi() {}

    /** Fails when the served document is not, letter for letter, the committed one. */
    public static void check() {
        String served = served();
        try {
            if (Boolean.getBoolean("contracts.write")) {
                Files.createDirectories(FILE.getParent());
                Files.writeString(FILE, served);
            }
            String committed = Files.exists(FILE) ? Files.readString(FILE) : "";
            if (!committed.equals(served)) {
                throw new AssertionError(difference(committed, served));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String served() {
        String document = given().queryParam("format", "yaml")
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        return document.strip() + "\n";
    }

    private static String difference(String committed, String served) {
        String[] before = committed.split("\n", -1);
        String[] after = served.split("\n", -1);
        int line = 0;
        while (line < Math.min(before.length, after.length) && before[line].equals(after[line])) {
            line++;
        }
        return """
                %s is not what is served, from line %d on. Run with -Dcontracts.write=true, and mind who depends on it.
                - %s
                + %s""".formatted(FILE, line + 1, at(before, line), at(after, line));
    }

    private static String at(String[] lines, int line) {
        return line < lines.length ? lines[line] : "(end)";
    }
}
