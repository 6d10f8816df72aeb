package jp.madoguchi.gateway.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** 写し: what lies in a home at one moment, to be laid down elsewhere with something wrong in it. */
final class Snapshot {
    private final byte[] file;
    private final byte[] log;
    private final byte[] key;
    private final byte[] mark;

    private Snapshot(byte[] file, byte[] log, byte[] key, byte[] mark) {
        this.file = file;
        this.log = log;
        this.key = key;
        this.mark = mark;
    }

    static Snapshot of(Path home) throws IOException {
        return new Snapshot(
                read(home.resolve("journal.db")),
                read(home.resolve("journal.db-wal")),
                read(home.resolve("device.key")),
                read(home.resolve("mark")));
    }

    private static byte[] read(Path path) throws IOException {
        return Files.exists(path) ? Files.readAllBytes(path) : new byte[0];
    }

    byte[] file() {
        return file.clone();
    }

    byte[] log() {
        return log.clone();
    }

    Snapshot withFile(byte[] changed) {
        return new Snapshot(changed, log, key, mark);
    }

    Snapshot withLog(byte[] changed) {
        return new Snapshot(file, changed, key, mark);
    }

    Snapshot withoutMark() {
        return new Snapshot(file, log, key, new byte[0]);
    }

    /** Lays it down in an emptied folder. */
    void layDown(Path home) throws IOException {
        empty(home);
        Files.createDirectories(home);
        Files.write(home.resolve("journal.db"), file);
        Files.write(home.resolve("device.key"), key);
        if (log.length > 0) {
            Files.write(home.resolve("journal.db-wal"), log);
        }
        if (mark.length > 0) {
            Files.write(home.resolve("mark"), mark);
        }
    }

    static void empty(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path path : all.sorted((a, b) -> b.compareTo(a)).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    /** A folder in memory where the system has one: what is tried thousands of times is not to wear out a disk. */
    static Path folder() throws IOException {
        Path memory = Path.of("/dev/shm");
        return Files.isWritable(memory)
                ? Files.createTempDirectory(memory, "madoguchi-journal")
                : Files.createTempDirectory("madoguchi-journal");
    }

    /** Every value of every table. */
    static List<String> content(Connection connection) throws SQLException {
        List<String> content = new ArrayList<>();
        for (SealedTables.Table table : SealedTables.of(connection).tables()) {
            try (Statement statement = connection.createStatement();
                    ResultSet result = statement.executeQuery("select * from " + table.name() + " order by 1")) {
                while (result.next()) {
                    StringBuilder row = new StringBuilder(table.name());
                    for (int column = 1; column <= table.columns().size(); column++) {
                        row.append('|').append(text(result.getObject(column)));
                    }
                    content.add(row.toString());
                }
            }
        }
        return content;
    }

    private static String text(Object value) {
        return value instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : String.valueOf(value);
    }
}
