package jp.madoguchi.gateway.reader;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import jp.madoguchi.contracts.event.Cause;
import jp.madoguchi.gateway.domain.Dependency;
import org.jspecify.annotations.Nullable;

/**
 * エラーコードの表 ({@code /terminal-errors.csv}): which trouble a code of the terminal means for the desk, and against whom
 * it counts. The official list is not public; the row {@code *} stands for every code not named. One such error is the
 * terminal's word alone; several are heard as an outage of the system behind it, which nobody else would notice.
 */
final class TerminalErrors {
    private static final String ANY = "*";
    private static final String NOBODY = "-";
    private static final Map<String, Meaning> MEANINGS = load();

    private TerminalErrors() {}

    static Meaning of(String code) {
        return Objects.requireNonNull(MEANINGS.getOrDefault(code, MEANINGS.get(ANY)), ANY);
    }

    private static Map<String, Meaning> load() {
        return TerminalTable.rows(
                        "errors", "code", "cause", "counts_against", "meaning", "source", "checked_on", "certainty")
                .stream()
                .collect(Collectors.toUnmodifiableMap(row -> row[0], row -> meaning(row[1], row[2])));
    }

    private static Meaning meaning(String cause, String against) {
        return new Meaning(Cause.valueOf(cause), against.equals(NOBODY) ? null : Dependency.valueOf(against));
    }

    /**
     * コードの意味.
     *
     * @param cause what the patient's question failed of
     * @param against whose failure it is; nobody's where the question itself was at fault
     */
    record Meaning(Cause cause, @Nullable Dependency against) {}
}
