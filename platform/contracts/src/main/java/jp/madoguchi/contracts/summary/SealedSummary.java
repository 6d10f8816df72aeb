package jp.madoguchi.contracts.summary;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * 封をした要約: start, end and counts of an outage, then a line for each visit, chained by hashes, and a hash over all of it
 * as the last line. The text is ASCII, its lines end with a line feed:
 *
 * <pre>
 * madoguchi-outage-summary: 1
 * outage: …          institution: …     opened: …   ended: …   closed: …
 * supplement-of: -   visits: 2          current: 1  lost: 0    not-found: 1   closed-by-person: 0
 * first-visit: …     last-visit: …                                            (each key on a line of its own)
 * visit, ending, 資格確認日 and chain, separated by tabs
 * seal: …
 * </pre>
 *
 * {@code merged: 1} follows {@code closed-by-person} where visits were merged into others, and only there.
 *
 * A hash has no key, so whoever rewrites the whole text can seal it again. What holds it is that the seal was published
 * with {@code madoguchi.outage.closed.v1} when the outage was closed: a text is genuine when it is sound and bears that
 * seal.
 *
 * @param seal the last line's hash
 */
public record SealedSummary(String text, String seal, Map<VisitEnding, Long> counts) {
    static final String FORMAT = "madoguchi-outage-summary: 1";
    static final String SEAL = "seal";
    static final String NONE = "-";

    /** Seals these visits, in this order. */
    public static SealedSummary of(SummaryHead head, List<SummaryLine> visits) {
        Map<VisitEnding, Long> counts = count(visits);
        String above = above(head, visits, counts);
        StringBuilder text = new StringBuilder(above);
        String chain = SummaryHash.of(above);
        for (SummaryLine visit : visits) {
            String line = visit.visitId() + "\t" + visit.ending() + "\t" + visit.confirmationDate();
            chain = SummaryHash.next(chain, line);
            text.append(line).append('\t').append(chain).append('\n');
        }
        String seal = SummaryHash.of(text.toString());
        return new SealedSummary(text.append(line(SEAL, seal)).toString(), seal, counts);
    }

    /** How many visits ended so. */
    public long count(VisitEnding ending) {
        return counts.getOrDefault(ending, 0L);
    }

    private static Map<VisitEnding, Long> count(List<SummaryLine> visits) {
        Map<VisitEnding, Long> counts = new EnumMap<>(VisitEnding.class);
        visits.forEach(visit -> counts.merge(visit.ending(), 1L, Long::sum));
        return counts;
    }

    private static String above(SummaryHead head, List<SummaryLine> visits, Map<VisitEnding, Long> counts) {
        StringBuilder text = new StringBuilder(FORMAT)
                .append('\n')
                .append(line("outage", head.outageId()))
                .append(line("institution", head.institution().wire()))
                .append(line("opened", head.openedAt()))
                .append(line("ended", head.endedAt()))
                .append(line("closed", head.closedAt()))
                .append(line(
                        "supplement-of",
                        Optional.ofNullable(head.supplementOf()).orElse(NONE)))
                .append(line("visits", visits.size()));
        for (VisitEnding ending : VisitEnding.values()) {
            if (ending.alwaysCounted() || counts.containsKey(ending)) {
                text.append(line(ending.key(), counts.getOrDefault(ending, 0L)));
            }
        }
        return text.append(line("first-visit", visitAt(visits, all -> 0)))
                .append(line("last-visit", visitAt(visits, all -> all.size() - 1)))
                .toString();
    }

    private static String visitAt(List<SummaryLine> visits, Function<List<SummaryLine>, Integer> place) {
        return visits.isEmpty()
                ? NONE
                : visits.get(place.apply(visits)).visitId().toString();
    }

    private static String line(String key, Object value) {
        return key + ": " + value + "\n";
    }
}
