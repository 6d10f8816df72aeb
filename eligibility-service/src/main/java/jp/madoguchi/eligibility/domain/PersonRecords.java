package jp.madoguchi.eligibility.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import jp.madoguchi.contracts.event.Payload;
import jp.madoguchi.contracts.event.RecordJoined;
import jp.madoguchi.contracts.event.RecordParted;

/**
 * 同じ人の登録: records with the one that stands for each, and the joins that say so. The oldest record of a person stands
 * for all of them, so that taking one join back leaves what the others say.
 *
 * @param leaders for each record the one whose id stands for its person
 * @param joins those that were not taken back
 * @param mislinked whether two of these records are reported as mis-linked
 */
public record PersonRecords(Map<UUID, UUID> leaders, List<RecordJoin> joins, boolean mislinked) {
    private static final Comparator<UUID> OLDEST_FIRST = Comparator.comparing(UUID::toString);

    /** Decides whether two records become one person's. */
    public JoinOutcome join(RecordJoin join) {
        UUID one = leaders.get(join.personId());
        UUID other = leaders.get(join.otherPersonId());
        if (one == null || other == null) {
            return new JoinOutcome.Unknown();
        }
        if (one.equals(other)) {
            return new JoinOutcome.Already();
        }
        return mislinked
                ? new JoinOutcome.Mislinked()
                : changed(join, Stream.concat(joins.stream(), Stream.of(join)).toList());
    }

    /** Decides whether a join is taken back. */
    public JoinOutcome part(RecordJoin join) {
        return joins.contains(join)
                ? changed(join, joins.stream().filter(one -> !one.equals(join)).toList())
                : new JoinOutcome.Already();
    }

    private JoinOutcome changed(RecordJoin join, List<RecordJoin> remaining) {
        Map<UUID, UUID> after = leaders(remaining);
        List<Move> moves = new ArrayList<>();
        leaders.forEach((record, before) -> {
            UUID now = Objects.requireNonNull(after.get(record));
            if (!now.equals(before)) {
                moves.add(new Move(record, before, now));
            }
        });
        return new JoinOutcome.Done(join, Objects.requireNonNull(after.get(join.personId())), moves);
    }

    private Map<UUID, UUID> leaders(List<RecordJoin> remaining) {
        Map<UUID, UUID> found = new TreeMap<>(OLDEST_FIRST);
        leaders.keySet().forEach(record -> found.put(record, record));
        for (RecordJoin join : remaining) {
            UUID one = Objects.requireNonNull(found.get(join.personId()));
            UUID other = Objects.requireNonNull(found.get(join.otherPersonId()));
            UUID oldest = Stream.of(one, other).min(OLDEST_FIRST).orElseThrow();
            found.replaceAll((record, leader) -> leader.equals(one) || leader.equals(other) ? oldest : leader);
        }
        return found;
    }

    /** 移り: a record whose person another record's id stands for from now on. */
    public record Move(UUID recordOf, UUID from, UUID to) {
        /** What the others hear of it. */
        public Payload event(LocalDate today) {
            return recordOf.equals(to) ? new RecordParted(recordOf, today) : new RecordJoined(recordOf, to, today);
        }
    }
}
