package jp.madoguchi.gateway.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.madoguchi.contracts.uplink.UplinkNotice;

/**
 * お知らせの掲示: the newest notices of the cluster, and what was told of an outage until its all-clear. Person-free; lost on
 * restart, as the cluster tells them again when they matter.
 */
@ApplicationScoped
public class NoticeBoard {
    private static final int SHOWN = 10;
    /** However much is told of outages that last. */
    private static final int MOST = 50;

    private final Deque<UplinkNotice> notices = new ArrayDeque<>();

    /** Puts one up. */
    public synchronized void add(UplinkNotice notice) {
        notices.addFirst(notice);
        if (notices.size() > SHOWN) {
            makeRoom();
        }
    }

    /** The newest first. */
    public synchronized List<UplinkNotice> newest() {
        return List.copyOf(notices);
    }

    private void makeRoom() {
        Set<UUID> lasting = lasting();
        Iterator<UplinkNotice> oldestFirst = notices.descendingIterator();
        while (notices.size() > SHOWN && oldestFirst.hasNext()) {
            UUID subject = oldestFirst.next().refersTo();
            if (subject == null || !lasting.contains(subject)) {
                oldestFirst.remove();
            }
        }
        while (notices.size() > MOST) {
            notices.removeLast();
        }
    }

    private Set<UUID> lasting() {
        Set<UUID> lasting = new HashSet<>();
        Set<UUID> over = new HashSet<>();
        for (UplinkNotice notice : notices) {
            UUID subject = notice.refersTo();
            if (subject != null) {
                switch (notice.kind()) {
                    case OUTAGE_OPENED, OUTAGE_UPDATED -> lasting.add(subject);
                    case OUTAGE_ENDED -> over.add(subject);
                    case GRANT_ENABLED,
                            GRANT_ENDED,
                            VISIT_RECONCILED,
                            SEALING_KEYS,
                            COVERAGE_ANSWERABLE,
                            PATIENTS_CHANGED,
                            GATEWAY_SUPERSEDED -> {}
                }
            }
        }
        lasting.removeAll(over);
        return lasting;
    }
}
