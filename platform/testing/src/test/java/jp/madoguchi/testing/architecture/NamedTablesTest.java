package jp.madoguchi.testing.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NamedTablesTest {
    private static final String BLOCK = "\"\"\"";

    @TempDir
    Path module;

    @BeforeEach
    void haveATable() throws IOException {
        write(
                "src/main/resources/db/migration/V1__a.sql",
                "create table visit (id uuid);\nCREATE TABLE if not exists fee ();");
    }

    @Test
    void findsATableThatIsNamedOutsideItsRoom() throws IOException {
        write("src/main/java/a/rest/Door.java", "String s = \"select 1 from visit where\"; // and update fee");
        write("src/main/java/a/application/Use.java", "String s = " + BLOCK + "\n  insert\n  into FEE\n" + BLOCK);
        write("src/main/java/a/messaging/Sent.java", "String s = \"delete from outbox\";");

        assertEquals(List.of("Door.java names visit", "Sent.java names outbox", "Use.java names fee"), offences());
    }

    @Test
    void letsTheRoomAndWordsThatAreNoStatementBe() throws IOException {
        write("src/main/java/a/persistence/Rows.java", "String s = \"select 1 from visit join fee\";");
        write("src/main/java/a/rest/Door.java", "/** Back from visit. */ String s = \"visit\" + \"a \\\" quote\";");

        assertEquals(List.of(), offences());
    }

    @Test
    void knowsTheTablesACodedSchemaMakes() throws IOException {
        write("src/main/java/a/persistence/Schema.java", "String s = \"create table slip (id text)\";");
        write("src/main/java/a/rest/Door.java", "String s = \"update slip set\";");

        assertEquals(List.of("Door.java names slip"), offences());
    }

    private List<String> offences() {
        return new NamedTables(module, "persistence").offences();
    }

    private void write(String path, String text) throws IOException {
        Path file = module.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
