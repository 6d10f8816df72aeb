package jp.madoguchi.outage.domain;

import static java.util.stream.Collectors.toMap;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import jp.madoguchi.contracts.event.Cause;

/** 遮断器: what a gateway relies on that does not answer, and what of that keeps it from asking. */
public final class Breakers {
    private static final Set<String> DOWN = Set.of("OPEN", "HALF_OPEN");

    private static final Map<String, Cause> CAUSES = Map.of(
            "cluster", Cause.CLUSTER_UNREACHABLE,
            "terminal", Cause.TERMINAL_BROKEN,
            "terminal-answers", Cause.TERMINAL_BROKEN,
            "face-folder", Cause.READER_BROKEN,
            "national-system", Cause.NATIONAL_SYSTEM_DOWN);

    private Breakers() {}

    /** Those that keep questions back, by name; one that was never tried says nothing. */
    static Map<String, String> down(Map<String, String> breakers) {
        return breakers.entrySet().stream()
                .filter(breaker -> DOWN.contains(breaker.getValue()))
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /**
     * What has failed by them, however many: a cause that a gateway names is one. A card reader for the printed items
     * and the sign-in alone keep nobody from asking; two hosts behind one line that are both gone are the line.
     */
    public static Set<Cause> causes(Map<String, String> breakers) {
        Set<String> down = down(breakers).keySet();
        Set<Cause> causes = EnumSet.noneOf(Cause.class);
        CAUSES.forEach((name, cause) -> {
            if (down.contains(name)) {
                causes.add(cause);
            }
        });
        if (down.contains("cluster") && down.contains("identity")) {
            causes.remove(Cause.CLUSTER_UNREACHABLE);
            causes.add(Cause.LINE_DOWN);
        }
        return causes;
    }
}
