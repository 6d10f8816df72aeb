package jp.madoguchi.testing.population;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.madoguchi.contracts.id.Sex;

/**
 * 名: as names of that time and sex were, a stem and an ending. Of two people of one cohort and sex about five in a
 * thousand
 * share how theirs sounds, and one in a thousand how it is written.
 *
 * @param otherSpellings the same sound in other characters
 */
record GivenName(String kanji, String kana, List<String> otherSpellings) {
    private static final double Q = 4;
    private static final List<Integer> COHORTS = List.of(1995, 1955, 1920);
    private static final String STEM = "stem";
    private static final String ENDING = "ending";

    private static final Map<Kind, Weighted<Part>> PARTS =
            Lists.rows("given-names", "cohort", "sex", "place", "kana", "spellings").stream()
                    .collect(groupingBy(
                            Kind::of,
                            collectingAndThen(mapping(Part::of, toList()), parts -> Weighted.falling(1, Q, parts))));

    static GivenName of(int year, Sex sex, Draw draw) {
        int cohort = COHORTS.stream().filter(from -> from <= year).findFirst().orElseThrow();
        Part stem = part(new Kind(cohort, sex, STEM), draw);
        Part ending = part(new Kind(cohort, sex, ENDING), draw);
        String kanji = stem.written.draw(draw) + ending.written.draw(draw);
        List<String> others = stem.spellings.stream()
                .flatMap(first -> ending.spellings.stream().map(first::concat))
                .filter(other -> !other.equals(kanji))
                .toList();
        return new GivenName(kanji, stem.kana + ending.kana, others);
    }

    private static Part part(Kind kind, Draw draw) {
        return Objects.requireNonNull(PARTS.get(kind), kind.place()).draw(draw);
    }

    /** The same sound in other characters; in kana where there are none. */
    GivenName respelled() {
        return new GivenName(otherSpellings.isEmpty() ? kana : otherSpellings.get(0), kana, List.of());
    }

    private record Kind(int cohort, Sex sex, String place) {
        static Kind of(List<String> row) {
            return new Kind(Integer.parseInt(row.get(0)), Sex.valueOf(row.get(1)), row.get(2));
        }
    }

    private record Part(String kana, List<String> spellings, Weighted<String> written) {
        static Part of(List<String> row) {
            List<String> spellings = Lists.words(row.get(4));
            return new Part(row.get(3), spellings, Weighted.falling(1, 0, spellings));
        }
    }
}
