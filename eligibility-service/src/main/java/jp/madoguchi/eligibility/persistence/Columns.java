package jp.madoguchi.eligibility.persistence;

import java.lang.reflect.Array;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** 列: one array a column, as {@code unnest} takes many rows at once. */
final class Columns {
    private Columns() {}

    static <T> String[] texts(List<T> rows, Function<T, @Nullable String> value) {
        return of(String.class, rows, value);
    }

    @SuppressWarnings("unchecked") // an array of this class was just made
    static <T, V> V[] of(Class<V> type, List<T> rows, Function<T, @Nullable V> value) {
        V[] column = (V[]) Array.newInstance(type, rows.size());
        int position = 0;
        for (T row : rows) {
            column[position++] = value.apply(row);
        }
        return column;
    }
}
