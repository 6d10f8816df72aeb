package jp.madoguchi.testing.hostile;

import java.util.List;
import java.util.stream.Stream;

/** 敵意のある値: as JSON, and as the text of a parameter. All that could be taken for a person's hold {@link #SECRET}. */
final class HostileValues {
    /** What must be in no refusal and in no log: it stands for a patient. */
    static final String SECRET = "機密花子";

    private static final int LONG = 100_000;
    private static final int DEEP = 3_000;

    private HostileValues() {}

    /** Each is the JSON of one value, or of none. */
    static List<String> json() {
        return Stream.of(texts(), days(), shapes()).flatMap(List::stream).toList();
    }

    private static List<String> texts() {
        return List.of(
                text("\\u0000"),
                text("\\ud800"),
                text("\\udc00x"),
                text("\\uffff\\ufffe"),
                text("\\u202e\\u200b"),
                text("\\r\\nX-Injected: 1"),
                text("\u0001"),
                text("x".repeat(LONG)),
                text("\\ud83d\\ude00か\\u3099ｶﾞﾊﾟ"),
                text("'; drop table person; --"),
                text("${jndi:ldap://x} #{1+1} %s%n {0}"),
                text("<script>alert(1)</script>"),
                "\"\"",
                "\" \"",
                "\"　\"",
                "\"00000000-0000-0000-0000-000000000000\"",
                "\"99999999\"",
                "'" + SECRET + "'");
    }

    private static List<String> days() {
        return List.of(
                "\"平成32年1月1日\"",
                "\"昭和64年1月8日\"",
                "\"2026-02-30\"",
                "\"0000-00-00\"",
                "\"1872-12-31\"",
                "\"9999-12-31\"",
                "\"+999999999-12-31\"",
                "\"-0001-01-01\"",
                "\"9999-12-31T23:59:59Z\"",
                "\"+1000000000-12-31T23:59:59Z\"",
                "\"-1000000000-01-01T00:00:00Z\"",
                "\"1990-01-01T00:00:00+18:00\"",
                "\"24:00:01\"",
                "[2026,11,20]");
    }

    private static List<String> shapes() {
        return List.of(
                "null",
                "true",
                "0",
                "-1",
                "1.5",
                "1e400",
                "1e-400",
                "9223372036854775807",
                "9223372036854775808",
                "9".repeat(2_000),
                "[]",
                "{}",
                "[\"" + SECRET + "\"]",
                "[null]",
                "{\"" + SECRET + ".x\":\"" + SECRET + "\"}",
                "{\"" + SECRET + "\\u0000\":1}",
                "[".repeat(DEEP) + "]".repeat(DEEP),
                "{\"a\":".repeat(DEEP) + "1" + "}".repeat(DEEP),
                "NaN",
                "");
    }

    private static String text(String json) {
        return "\"" + SECRET + json + "\"";
    }

    /** As they stand in a path or a query, encoded. */
    static List<String> encoded() {
        return List.of(
                "",
                "%00",
                "%20",
                "%ED%A0%80",
                "%FF",
                "%E6%A9%9F%E5%AF%86%E8%8A%B1%E5%AD%90",
                "%E5%B9%B3%E6%88%9032%E5%B9%B41%E6%9C%881%E6%97%A5",
                "%27;drop%20table%20person;--",
                "2026-02-30",
                "9999-12-31",
                "99999-12-31",
                "-1",
                "0",
                "9223372036854775807",
                "9223372036854775808",
                "1e9",
                "a".repeat(2_000),
                "..%2F..%2Fetc",
                "00000000-0000-0000-0000-000000000000");
    }

    /** As a header can hold them. */
    static List<String> header() {
        return List.of("", "0", "-1", "9223372036854775807", "9223372036854775808", "1.5", "x", "*;q=9;;", ",", "\"");
    }
}
