package jp.madoguchi.claim.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.madoguchi.contracts.event.SameVisitGround;
import jp.madoguchi.contracts.event.VisitRecorded;

/**
 * 二重の受付の疑い: two visits of one day that look like one person's. A suspicion only: the same patient may come twice a
 * day, so a person says what it is.
 *
 * @param earlier the one that was taken first
 */
public record SuspectedPair(ClaimCase earlier, ClaimCase later, List<SameVisitGround> grounds) {
    /** Keeps its own copy. */
    public SuspectedPair {
        grounds = List.copyOf(grounds);
    }

    /** Those among these cases of one institution of which nobody has said yet what they are. */
    public static List<SuspectedPair> among(List<ClaimCase> cases) {
        Map<Object, List<Told>> byDay = cases.stream()
                .filter(known -> known.facts().same().merge() == null)
                .flatMap(known -> Told.of(known).stream())
                .sorted(Comparator.comparing(
                        Told::visit,
                        Comparator.comparing(VisitRecorded::takenAt).thenComparing(VisitRecorded::visitId)))
                .collect(Collectors.groupingBy(told -> told.person().day(), LinkedHashMap::new, Collectors.toList()));
        return byDay.values().stream().flatMap(SuspectedPair::ofOneDay).toList();
    }

    private static Stream<SuspectedPair> ofOneDay(List<Told> day) {
        List<SuspectedPair> pairs = new ArrayList<>();
        for (int later = 1; later < day.size(); later++) {
            for (int earlier = 0; earlier < later; earlier++) {
                of(day.get(earlier), day.get(later)).ifPresent(pairs::add);
            }
        }
        return pairs.stream();
    }

    private static Optional<SuspectedPair> of(Told earlier, Told later) {
        List<SameVisitGround> grounds = earlier.person().inCommon(later.person());
        ClaimCase one = earlier.known();
        ClaimCase two = later.known();
        // Of two claims that are both out nothing can be set aside here.
        boolean decided = (one.status().isOut() && two.status().isOut())
                || one.facts().same().tellsApart(two.visitId())
                || two.facts().same().tellsApart(one.visitId());
        return grounds.isEmpty() || decided ? Optional.empty() : Optional.of(new SuspectedPair(one, two, grounds));
    }

    /** 案件と、その人と日. */
    private record Told(ClaimCase known, VisitRecorded visit, VisitPerson person) {
        static Optional<Told> of(ClaimCase known) {
            return Optional.ofNullable(known.facts().visit())
                    .flatMap(visit -> VisitPerson.of(known.facts()).map(person -> new Told(known, visit, person)));
        }
    }
}
