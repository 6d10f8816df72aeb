package jp.madoguchi.outage.domain.rule;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/** 古い順の定め: what replaces one another from a day on, always asked as of a date. */
final class OldestFirst<T> {
    private final List<T> all;
    private final Function<T, LocalDate> validFrom;

    /** These; at least one. */
    OldestFirst(Collection<T> some, Function<T, LocalDate> validFrom) {
        this.all = some.stream().sorted(comparing(validFrom)).toList();
        this.validFrom = validFrom;
        if (all.isEmpty()) {
            throw new IllegalArgumentException("a table without a row");
        }
    }

    /** The newest of this day or before; before the first, the first. */
    T asOf(LocalDate day) {
        return all.stream()
                .filter(one -> !validFrom.apply(one).isAfter(day))
                .reduce((older, newer) -> newer)
                .orElse(all.get(0));
    }
}
