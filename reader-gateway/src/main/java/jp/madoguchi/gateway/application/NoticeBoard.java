package jp.madoguchi.gateway.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import jp.madoguchi.contracts.uplink.UplinkNotice;

/**
 * お知らせの掲示: the newest notices of the cluster. Person-free; lost on restart, as the cluster tells them again when they
 * matter.
 */
@ApplicationScoped
public class NoticeBoard {
    private static final int SHOWN = 10;

    private final Deque<UplinkNotice> notices = new ArrayDeque<>();

    /** Puts one up. */
    public synchronized void add(UplinkNotice notice) {
        notices.addFirst(notice);
        while (notices.size() > SHOWN) {
            notices.removeLast();
        }
    }

    /** The newest first. */
    public synchronized List<UplinkNotice> newest() {
        return List.copyOf(notices);
    }
}
