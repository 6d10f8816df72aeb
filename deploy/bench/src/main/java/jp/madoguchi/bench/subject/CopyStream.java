package jp.madoguchi.bench.subject;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * COPYの流れ: rows for one table, written to a file that PostgreSQL then reads from its own disk, without a look at
 * foreign keys: the rows are right by their making.
 */
final class CopyStream implements AutoCloseable {
    private final Postgres postgres;
    private final String database;
    private final String columns;
    private final Path file;
    private final BufferedWriter rows;
    private boolean first = true;

    private CopyStream(Postgres postgres, String database, String columns, Path file) throws IOException {
        this.postgres = postgres;
        this.database = database;
        this.columns = columns;
        this.file = file;
        this.rows = Files.newBufferedWriter(file);
    }

    /** Begins; the columns as SQL names them, {@code table (a, b)}. */
    static CopyStream into(Postgres postgres, String database, String columns) throws IOException {
        return new CopyStream(postgres, database, columns, Files.createTempFile(postgres.data(), "rows", ".copy"));
    }

    /** The next field of the row. */
    CopyStream field(@Nullable Object value) throws IOException {
        if (!first) {
            rows.append('\t');
        }
        first = false;
        if (value == null) {
            rows.append("\\N");
        } else {
            append(value.toString());
        }
        return this;
    }

    private void append(String text) throws IOException {
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            switch (character) {
                case '\\' -> rows.append("\\\\");
                case '\t' -> rows.append("\\t");
                case '\n' -> rows.append("\\n");
                case '\r' -> rows.append("\\r");
                default -> rows.append(character);
            }
        }
    }

    /** The row is complete. */
    void endRow() throws IOException {
        rows.append('\n');
        first = true;
    }

    /** All rows are there: they are copied and committed. */
    void end() throws IOException, SQLException {
        rows.close();
        postgres.execute(
                database,
                "set session_replication_role = replica",
                "copy " + columns + " from '" + file + "' with (encoding 'utf8')");
    }

    @Override
    public void close() throws IOException {
        rows.close();
        Files.deleteIfExists(file);
    }
}
