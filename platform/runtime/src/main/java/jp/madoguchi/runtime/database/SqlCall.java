package jp.madoguchi.runtime.database;

import static java.util.stream.Collectors.joining;

import java.util.stream.IntStream;

/** 関数の呼び出し: how a function of the database is called by a statement that does several things in one round trip. */
public final class SqlCall {
    private SqlCall() {}

    /** The call as it stands in a statement in which so many parameters come before its own. */
    public static String text(String function, int before, int parameters) {
        return IntStream.rangeClosed(before + 1, before + parameters)
                .mapToObj(number -> "$" + number)
                .collect(joining(", ", function + "(", ")"));
    }
}
