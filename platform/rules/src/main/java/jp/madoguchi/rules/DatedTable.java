package jp.madoguchi.rules;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.madoguchi.contracts.list.ShippedList;
import org.jspecify.annotations.Nullable;

/**
 * 日付つきの表: values with the period in which each is in force, always asked as of a day. Each names its source, the day it
 * was last compared with it, and how certain it is.
 */
public record DatedTable(List<Row> rows) {
    private static final String[] COLUMNS = {
        "key", "valid_from", "valid_until", "value", "title", "source", "checked_on", "certainty"
    };

    static final DatedTable CERTIFICATES = load("certificates");
    static final DatedTable COPAYMENT = load("copayment");
    static final DatedTable REVIEW_ORGANISATIONS = load("review-organisations");
    static final DatedTable INSURANCE_KINDS = load("insurance-kinds");
    static final DatedTable REGISTRATION_TERMS = load("registration-terms");
    static final DatedTable LEGAL_AGES = load("legal-ages");
    static final DatedTable DESK_EVIDENCE = load("desk-evidence");
    static final DatedTable DESK_TERMS = load("desk-terms");

    static final List<DatedTable> ALL = List.of(
            CERTIFICATES,
            COPAYMENT,
            REVIEW_ORGANISATIONS,
            INSURANCE_KINDS,
            REGISTRATION_TERMS,
            LEGAL_AGES,
            DESK_EVIDENCE,
            DESK_TERMS);

    static DatedTable load(String name) {
        return load(DatedTable.class, resource(name));
    }

    /** The table in this resource of the module that owns the class. */
    public static DatedTable load(Class<?> owner, String resource) {
        return new DatedTable(
                ShippedList.rows(owner, resource, COLUMNS).stream().map(Row::of).toList());
    }

    /** The rows of another table of this module. */
    static List<String[]> rows(String name, String... columns) {
        return ShippedList.rows(DatedTable.class, resource(name), columns);
    }

    private static String resource(String name) {
        return "/rules/shared/" + name + ".csv";
    }

    /** The value in force on this day; none for an unknown key or a day before the table begins. */
    public Optional<String> value(String key, LocalDate day) {
        return inForce(key, day).map(Row::value);
    }

    /** Every value the key ever had, the oldest first. */
    public List<String> values(String key) {
        return ofKey(key).map(Row::value).toList();
    }

    /** The day from which the table knows this key; never, if it has none. */
    public LocalDate firstDay(String key) {
        return ofKey(key).map(Row::validFrom).findFirst().orElse(LocalDate.MAX);
    }

    private Stream<Row> ofKey(String key) {
        return rows.stream().filter(row -> row.key.equals(key)).sorted(Comparator.comparing(Row::validFrom));
    }

    /** The name of what this key stands for on this day. */
    Optional<String> title(String key, LocalDate day) {
        return inForce(key, day).map(Row::title);
    }

    /** The row in force on this day; before the table begins, the first one. */
    Row row(String key, LocalDate day) {
        return inForce(key, day)
                .or(() -> rows.stream().filter(row -> row.key.equals(key)).findFirst())
                .orElseThrow();
    }

    private Optional<Row> inForce(String key, LocalDate day) {
        // A loop: a desk asks for every way of every case.
        for (Row row : rows) {
            if (row.key.equals(key) && row.isInForceOn(day)) {
                return Optional.of(row);
            }
        }
        return Optional.empty();
    }

    /** One value. Both ends of its period are inclusive; without an end it is in force until further notice. */
    public record Row(
            String key,
            LocalDate validFrom,
            @Nullable LocalDate validUntil,
            String value,
            String title,
            String source,
            @Nullable LocalDate checkedOn,
            String certainty) {
        private static final String CERTAIN = "certain";

        static Row of(String... cells) {
            return new Row(
                    cells[0],
                    LocalDate.parse(cells[1]),
                    optionalDate(cells[2]),
                    cells[3],
                    cells[4],
                    cells[5],
                    optionalDate(cells[6]),
                    cells[7]);
        }

        private static @Nullable LocalDate optionalDate(String cell) {
            return cell.isEmpty() ? null : LocalDate.parse(cell);
        }

        boolean isCertain() {
            return certainty.equals(CERTAIN);
        }

        boolean isInForceOn(LocalDate day) {
            return !day.isBefore(validFrom) && (validUntil == null || !day.isAfter(validUntil));
        }
    }
}
