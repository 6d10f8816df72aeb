package jp.madoguchi.eligibility.domain;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** 自院の追記の定数: limits of what an institution adds to an answer, as of a day ({@code rules/clinic-terms.csv}). */
record ClinicTerms(List<Row> rows) {
    private static final ClinicTerms TERMS = load("/rules/clinic-terms.csv");
    private static final String NO_LIMIT = "NONE";

    static int referenceNumberLength(LocalDate day) {
        return Integer.parseInt(TERMS.value("REFERENCE_NUMBER_LENGTH", day));
    }

    /** How long a consent holds; empty where the table switches the limit off. */
    static Optional<Duration> consentHolds(ConsentKind kind, LocalDate day) {
        return duration(TERMS.value("CONSENT_" + kind.name(), day));
    }

    static Duration answerableNotice(LocalDate day) {
        return Duration.parse(TERMS.value("ANSWERABLE_NOTICE", day));
    }

    static Optional<Duration> duration(String value) {
        return value.equals(NO_LIMIT) ? Optional.empty() : Optional.of(Duration.parse(value));
    }

    static ClinicTerms load(String resource) {
        InputStream stream = Objects.requireNonNull(ClinicTerms.class.getResourceAsStream(resource), resource);
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return new ClinicTerms(reader.lines().skip(1).map(Row::parse).toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The value of the newest row that had begun by this day; the first one also for a day before it. */
    String value(String key, LocalDate day) {
        List<Row> ofKey = rows.stream().filter(row -> row.key.equals(key)).toList();
        return ofKey.stream()
                .filter(row -> !row.validFrom.isAfter(day))
                .reduce((older, newer) -> newer)
                .orElseGet(() -> ofKey.get(0))
                .value;
    }

    /** One value, in force from its first day until the next row of its key begins. */
    record Row(
            String key,
            LocalDate validFrom,
            String value,
            String title,
            String source,
            String checkedOn,
            String certainty) {
        private static final int COLUMNS = 7;

        static Row parse(String line) {
            String[] cells = line.split(",", COLUMNS);
            return new Row(cells[0], LocalDate.parse(cells[1]), cells[2], cells[3], cells[4], cells[5], cells[6]);
        }
    }
}
