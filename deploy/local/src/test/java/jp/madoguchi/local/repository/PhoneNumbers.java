package jp.madoguchi.local.repository;

import java.text.Normalizer;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A telephone number that could ring somewhere: neither made up by its zeros (03-0000-0000) nor one that a table of
 * ours quotes from a publication.
 */
final class PhoneNumbers implements LineRule {
    private static final Pattern WRITTEN = Pattern.compile("(?<![0-9A-Za-z.-])(?:0[0-9]{1,4}|\\+81[- ]?[0-9]{1,4})"
            + "(?:-[0-9]{1,4}-|\\([0-9]{1,4}\\))[0-9]{3,4}(?![0-9A-Za-z-])");
    private static final Pattern MOBILE = Pattern.compile("(?<![0-9A-Za-z-])0[5789]0[0-9]{8}(?![0-9A-Za-z-])");
    private static final Pattern MADE_UP = Pattern.compile("0[0-9]{1,4}-?0{3,4}-?[0-9]{4}");

    private final Set<String> published;

    private PhoneNumbers(Set<String> published) {
        this.published = published;
    }

    /** Knows the numbers that these files quote. */
    static PhoneNumbers publishedIn(Stream<SourceFile> tables) {
        return new PhoneNumbers(tables.flatMap(table -> table.lines().stream())
                .flatMap(PhoneNumbers::numbers)
                .collect(Collectors.toUnmodifiableSet()));
    }

    @Override
    public String name() {
        return "phone-number";
    }

    @Override
    public Stream<String> found(SourceFile file, String line) {
        return numbers(Normalizer.normalize(line, Normalizer.Form.NFKC))
                .filter(number ->
                        !published.contains(number) && !MADE_UP.matcher(number).matches());
    }

    private static Stream<String> numbers(String line) {
        return Stream.of(WRITTEN, MOBILE)
                .flatMap(pattern -> pattern.matcher(line).results())
                .map(MatchResult::group);
    }
}
