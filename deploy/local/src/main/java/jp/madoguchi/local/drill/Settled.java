package jp.madoguchi.local.drill;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** 事後確認の数: how each held visit was settled, counted by the drill itself and not asked of the suite. */
final class Settled {
    private final Map<How, LongAdder> counts = new ConcurrentHashMap<>();

    /** 済ませ方. */
    enum How {
        /** 自動で確認した. */
        BY_ITSELF,
        /** 人が該当者を選んで確認した. */
        BY_CHOICE,
        /** 資格情報なしとした. */
        BY_AGREEMENT,
        /** 国の画面の結果を取り込んだ. */
        BY_NATIONAL_SCREEN,
        /** 理由を付けて終了した. */
        CLOSED
    }

    void add(How how) {
        counts.computeIfAbsent(how, key -> new LongAdder()).increment();
    }

    long of(How how) {
        LongAdder count = counts.get(how);
        return count == null ? 0 : count.sum();
    }

    long all() {
        return counts.values().stream().mapToLong(LongAdder::sum).sum();
    }

    /** Checked against a coverage or its absence, by whatever way. */
    long reconciled() {
        return all() - of(How.CLOSED);
    }
}
