package jp.madoguchi.testing.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * 表の名: statements that name a table stand in one room, which is {@code persistence} in a service and {@code journal}
 * at the gateway. There a class names every table its statements need: a measured statement joins several, and a table
 * that much is asked of ({@code eligibility_check}, {@code person}) is named by each class that asks. One class a table
 * is the aim where nothing speaks against it; the room is what holds.
 */
final class NamedTables {
    private static final Pattern CREATED =
            Pattern.compile("create\\s+table\\s+(?:if\\s+not\\s+exists\\s+)?([a-z_]+)", Pattern.CASE_INSENSITIVE);
    /** A text block, or a string of one line; a comment is neither. */
    private static final Pattern LITERAL = Pattern.compile("\"\"\"(?s:.*?)\"\"\"|\"(?:[^\"\\\\\\n]|\\\\.)*\"");
    /** Those every service has of the platform. */
    private static final Set<String> SHARED = Set.of("outbox", "inbox", "audit_log", "audit_head");

    private static final Path SOURCES = Path.of("src", "main", "java");
    private static final Path RESOURCES = Path.of("src", "main", "resources");

    private final Path module;
    private final String room;

    /** Of the module in this folder, whose tables are this room's. */
    NamedTables(Path module, String room) {
        this.module = module;
        this.room = room;
    }

    /** What names a table elsewhere; nothing in a module in order. */
    List<String> offences() {
        Pattern named = Pattern.compile(
                "\\b(?:from|into|update|join|table)\\s+(?:only\\s+)?(" + String.join("|", tables()) + ")\\b",
                Pattern.CASE_INSENSITIVE);
        Predicate<Path> inItsRoom =
                source -> Objects.requireNonNull(source.getParent()).endsWith(room);
        return files(SOURCES, ".java")
                .filter(inItsRoom.negate())
                .flatMap(source -> LITERAL.matcher(text(source))
                        .results()
                        .flatMap(literal -> named.matcher(literal.group()).results())
                        .map(table -> source.getFileName() + " names "
                                + table.group(1).toLowerCase(Locale.ROOT)))
                .distinct()
                .sorted()
                .toList();
    }

    private Set<String> tables() {
        Set<String> tables = new TreeSet<>(SHARED);
        Stream.concat(files(RESOURCES, ".sql"), files(SOURCES, ".java"))
                .flatMap(file -> CREATED.matcher(text(file)).results())
                .map((MatchResult created) -> created.group(1).toLowerCase(Locale.ROOT))
                .forEach(tables::add);
        return tables;
    }

    private Stream<Path> files(Path below, String ending) {
        Path root = module.resolve(below);
        if (!Files.isDirectory(root)) {
            return Stream.empty();
        }
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(file -> file.toString().endsWith(ending)).toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
