package jp.madoguchi.outage.domain;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.outage.domain.Sign.Trouble;

/**
 * 網: the institutions that were heard of within the window, what each hangs on, and which of them are in trouble. An
 * institution is when all of its gateways are: one failing PC of several is that PC's.
 */
public final class Network {
    /** One that says it cannot ask noticed that with its next question, which may come late. */
    static final Duration STATED_WITHIN = Duration.ofMinutes(15);
    /** What breaks a line silences all on it at once; in the evening terminals are switched off one by one. */
    static final Duration SILENT_WITHIN = Duration.ofMinutes(2);

    private final List<Member> members;

    private Network(List<Member> members) {
        this.members = members;
    }

    /**
     * The network as the last signs of its gateways show it.
     *
     * @param extents what an institution hangs on
     * @param silentAfter the silence after which a gateway counts as in trouble
     */
    public static Network of(
            Collection<Sign> signs, Function<InstitutionCode, Set<Extent>> extents, Instant now, Duration silentAfter) {
        return new Network(signs.stream().collect(groupingBy(Sign::institution)).entrySet().stream()
                .map(entry -> new Member(extents.apply(entry.getKey()), trouble(entry.getValue(), now, silentAfter)))
                .toList());
    }

    /** All gateways must be in trouble, and the institution has been since the last of them was. */
    private static Optional<Trouble> trouble(List<Sign> ofInstitution, Instant now, Duration silentAfter) {
        List<Trouble> troubles = ofInstitution.stream()
                .flatMap(sign -> sign.trouble(now, silentAfter).stream())
                .toList();
        return troubles.stream()
                .max(Comparator.comparing(Trouble::since))
                .filter(last -> troubles.size() == ofInstitution.size());
    }

    /** Without those that lie in this extent: what it explains needs no other explanation. */
    public Network without(Extent explained) {
        return new Network(members.stream()
                .filter(member -> !member.extents().contains(explained))
                .toList());
    }

    /** How many of an extent were heard of, and how many of them are well. */
    public Count count(Extent extent) {
        List<Member> in = in(extent);
        long well = in.stream().filter(member -> member.trouble().isEmpty()).count();
        return new Count(in.size(), (int) well);
    }

    /** The same with only the troubles that may have one reason; an older one says nothing of what happens now. */
    Network ofOneReason(Instant now) {
        Predicate<Trouble> stated =
                trouble -> trouble.stated() && !trouble.since().isBefore(now.minus(STATED_WITHIN));
        Predicate<Trouble> silent = fellSilentTogether();
        return new Network(members.stream()
                .map(member -> new Member(member.extents(), member.trouble().filter(stated.or(silent))))
                .toList());
    }

    private Predicate<Trouble> fellSilentTogether() {
        List<Instant> silences = members.stream()
                .flatMap(member -> member.trouble().stream())
                .filter(trouble -> !trouble.stated())
                .map(Trouble::since)
                .sorted()
                .toList();
        int first = 0;
        int most = 0;
        int from = 0;
        for (int to = 0; to < silences.size(); to++) {
            while (silences.get(from).plus(SILENT_WITHIN).isBefore(silences.get(to))) {
                from++;
            }
            if (to - from >= most) {
                most = to - from;
                first = from;
            }
        }
        if (silences.isEmpty()) {
            return none -> false;
        }
        Instant begin = silences.get(first);
        Instant end = begin.plus(SILENT_WITHIN);
        return trouble -> !trouble.stated()
                && !trouble.since().isBefore(begin)
                && !trouble.since().isAfter(end);
    }

    /** Every extent that somebody lies in. */
    Set<Extent> extents() {
        return members.stream().flatMap(member -> member.extents().stream()).collect(toUnmodifiableSet());
    }

    /** The troubles of an extent, in the order in which they began. */
    List<Trouble> troubles(Extent extent) {
        return in(extent).stream()
                .flatMap(member -> member.trouble().stream())
                .sorted(Comparator.comparing(Trouble::since))
                .toList();
    }

    private List<Member> in(Extent extent) {
        return members.stream()
                .filter(member -> member.extents().contains(extent))
                .toList();
    }

    /** 施設. */
    private record Member(Set<Extent> extents, Optional<Trouble> trouble) {}

    /** 施設数. */
    public record Count(int heard, int well) {}
}
