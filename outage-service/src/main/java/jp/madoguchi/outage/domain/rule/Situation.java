package jp.madoguchi.outage.domain.rule;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import jp.madoguchi.contracts.event.Cause;
import jp.madoguchi.outage.domain.Outage;

/** 利用する状況: the rows of the manual's table. */
public enum Situation {
    /** 通常時. */
    NORMAL("通常時"),
    /** システム障害発生時. */
    DURING_OUTAGE("システム障害発生時"),
    /** システム復旧後、システム障害中に来院した患者. */
    AFTER_CAME_DURING("システム復旧後 システム障害中に来院した新規患者"),
    /** システム復旧後、システム復旧後に来院した患者. */
    AFTER_CAME_AFTER("システム復旧後 システム復旧後に来院した新規患者");

    private final String label;

    Situation(String label) {
        this.label = label;
    }

    /**
     * The row for checking a held visit afterwards. While オンライン資格確認等システム itself is down nothing can be asked. Any
     * other cause lies at the
     * institution, and an institution that can ask us now has got past it: the visit came during the trouble, the
     * asking is after it
     * (別添1 ※2 「その場で又は事後的に」).
     */
    public static Situation forHeldVisit(Optional<Cause> openOutage) {
        return openOutage
                .filter(cause -> cause == Cause.NATIONAL_SYSTEM_DOWN)
                .map(cause -> DURING_OUTAGE)
                .orElse(AFTER_CAME_DURING);
    }

    /**
     * The row for a search: the arrival is that of the held visit, else now. Who stands at the desk while nothing is
     * out of order has a card or a certificate to be asked with.
     */
    public static Situation forSearch(Optional<Cause> openOutage, boolean forHeldVisit, boolean hasBeenOut) {
        if (forHeldVisit || openOutage.isPresent()) {
            return forHeldVisit(openOutage);
        }
        return hasBeenOut ? AFTER_CAME_AFTER : NORMAL;
    }

    /** The same for a patient of whom somebody states that they came during the outage. */
    public Situation statedToHaveComeDuring() {
        return this == DURING_OUTAGE ? this : AFTER_CAME_DURING;
    }

    /**
     * The row for a patient who came then, as far as these outages tell. Who came in an outage that still lasts can be
     * asked about by no method; who came in one that has ended, or after it, has the row of that.
     */
    public static Situation ofArrival(Instant takenAt, Collection<Outage> outages) {
        if (outages.stream().anyMatch(outage -> outage.isOpen() && began(outage, takenAt))) {
            return DURING_OUTAGE;
        }
        if (outages.stream().anyMatch(outage -> began(outage, takenAt) && !endedBefore(outage, takenAt))) {
            return AFTER_CAME_DURING;
        }
        return outages.stream().anyMatch(outage -> endedBefore(outage, takenAt)) ? AFTER_CAME_AFTER : NORMAL;
    }

    private static boolean began(Outage outage, Instant takenAt) {
        return !takenAt.isBefore(outage.openedAt());
    }

    private static boolean endedBefore(Outage outage, Instant takenAt) {
        return Optional.ofNullable(outage.endedAt()).filter(takenAt::isAfter).isPresent();
    }

    /** The words of the manual. */
    public String label() {
        return label;
    }
}
