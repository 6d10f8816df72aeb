package jp.madoguchi.eligibility.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/** 照会番号の登録の結果. */
public sealed interface ReferenceNumberOutcome {

    /**
     * Decides. One number means one patient of the institution.
     *
     * @param current the patient's number so far
     * @param holder who holds the number already
     */
    static ReferenceNumberOutcome decide(
            UUID personId, String number, Optional<String> current, Optional<UUID> holder) {
        if (holder.isPresent() && !holder.get().equals(personId)) {
            return new Taken();
        }
        return current.<ReferenceNumberOutcome>map(before -> new Kept(number, false, !before.equals(number)))
                .orElseGet(() -> new Kept(number, true, true));
    }

    /** One branch for each outcome. */
    <R> R match(
            Function<? super Kept, ? extends R> kept,
            Supplier<? extends R> taken,
            Function<? super Broken, ? extends R> broken);

    /**
     * 登録完了: the patient has this number now.
     *
     * @param first it is the patient's first one (登録), not a change (更新)
     * @param changed whether anything was written
     */
    record Kept(String number, boolean first, boolean changed) implements ReferenceNumberOutcome {
        @Override
        public <R> R match(
                Function<? super Kept, ? extends R> kept,
                Supplier<? extends R> taken,
                Function<? super Broken, ? extends R> broken) {
            return kept.apply(this);
        }
    }

    /** 使用中: another patient of the institution has it. */
    record Taken() implements ReferenceNumberOutcome {
        @Override
        public <R> R match(
                Function<? super Kept, ? extends R> kept,
                Supplier<? extends R> taken,
                Function<? super Broken, ? extends R> broken) {
            return taken.get();
        }
    }

    /** 決まりに合わない. */
    record Broken(List<Rule<String>> rules) implements ReferenceNumberOutcome {
        @Override
        public <R> R match(
                Function<? super Kept, ? extends R> kept,
                Supplier<? extends R> taken,
                Function<? super Broken, ? extends R> broken) {
            return broken.apply(this);
        }
    }
}
