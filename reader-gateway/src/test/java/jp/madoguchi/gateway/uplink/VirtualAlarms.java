package jp.madoguchi.gateway.uplink;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** 動かす時間の目覚まし. */
final class VirtualAlarms implements Retry.Alarms {
    private final VirtualTime time;
    private final Map<Long, VirtualTime.Due> set = new HashMap<>();
    private long last;

    VirtualAlarms(VirtualTime time) {
        this.time = time;
    }

    @Override
    public long set(Duration pause, Runnable ring) {
        set.put(++last, time.in(pause, ring));
        return last;
    }

    @Override
    public void cancel(long alarm) {
        VirtualTime.Due due = set.remove(alarm);
        if (due != null) {
            due.cancel();
        }
    }
}
