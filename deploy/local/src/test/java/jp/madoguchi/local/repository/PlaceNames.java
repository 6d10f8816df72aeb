package jp.madoguchi.local.repository;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A type, field or column that by its name would hold a 個人番号. Text may speak of it: comments, strings of Java and
 * documents are not looked at. The card (マイナンバーカード) is not the number.
 */
final class PlaceNames implements LineRule {
    private static final Pattern NAME =
            Pattern.compile("(?i)\\w*(?:my_?number(?!_?card)|kojin_?bango|individual_?number|個人番号)\\w*");
    private static final Pattern KEY = Pattern.compile("^\\s*\\\\?[\"']?([^\"':,{}]+?)\\\\?[\"']?\\s*:");
    private static final Pattern KEY_INSIDE = Pattern.compile("[{,]\\s*\"([^\"]+)\"\\s*:");
    private static final Pattern STRING_OR_COMMENT =
            Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"|//.*|/\\*.*?(?:\\*/|$)|^\\s*\\*.*");
    private static final Pattern SQL_COMMENT = Pattern.compile("--.*");

    @Override
    public String name() {
        return "place-for-individual-number";
    }

    @Override
    public Stream<String> found(SourceFile file, String line) {
        if (file.is(".java")) {
            return names(STRING_OR_COMMENT.matcher(line).replaceAll(""));
        }
        if (file.is(".sql")) {
            return names(SQL_COMMENT.matcher(line).replaceAll(""));
        }
        if (file.is(".json", ".yaml", ".yml", ".html", ".js")) {
            return Stream.of(KEY, KEY_INSIDE)
                    .flatMap(pattern -> pattern.matcher(line).results())
                    .flatMap(key -> names(key.group(1)))
                    .distinct();
        }
        return Stream.empty();
    }

    private static Stream<String> names(String code) {
        return NAME.matcher(code).results().map(MatchResult::group);
    }
}
