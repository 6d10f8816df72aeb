package jp.madoguchi.runtime.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** 区画の順番: each slot is drained once at a time and rests after a failure, whatever the others do. */
final class SlotTurns {
    private final Duration rest;
    private final Set<Short> busy = new HashSet<>();
    private final Map<Short, Failed> failed = new HashMap<>();

    SlotTurns(Duration rest) {
        this.rest = rest;
    }

    /** Takes the slot, unless it is being drained or rests. */
    synchronized boolean take(short slot, Instant now) {
        Failed before = failed.get(slot);
        return (before == null || !now.isBefore(before.until())) && busy.add(slot);
    }

    /** Whether a record of this slot was refused, so that its records must leave one by one. */
    synchronized boolean isSuspect(short slot) {
        Failed before = failed.get(slot);
        return before != null && before.kind() == RelayFailure.RECORD_REFUSED;
    }

    synchronized void drained(short slot) {
        busy.remove(slot);
        failed.remove(slot);
    }

    /** Lets the slot rest and says whether this failure is news: its first, or another kind than the last. */
    synchronized boolean failed(short slot, RelayFailure kind, Instant now) {
        busy.remove(slot);
        Failed before = failed.put(slot, new Failed(kind, now.plus(rest)));
        return before == null || before.kind() != kind;
    }

    /** 失敗して休んでいる. */
    private record Failed(RelayFailure kind, Instant until) {}
}
