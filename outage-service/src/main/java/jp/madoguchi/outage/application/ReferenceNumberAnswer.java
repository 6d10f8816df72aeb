package jp.madoguchi.outage.application;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import jp.madoguchi.outage.domain.Finding;

/** 照会番号の登録の結果. */
public sealed interface ReferenceNumberAnswer {
    /** One branch for each outcome. */
    <R> R match(
            Function<? super String, ? extends R> kept,
            Supplier<? extends R> taken,
            Function<? super List<Finding>, ? extends R> broken);

    /** 登録完了: the person has this number now. */
    record Kept(String number) implements ReferenceNumberAnswer {
        @Override
        public <R> R match(
                Function<? super String, ? extends R> kept,
                Supplier<? extends R> taken,
                Function<? super List<Finding>, ? extends R> broken) {
            return kept.apply(number);
        }
    }

    /** 使用中: another person of the institution has it. */
    record Taken() implements ReferenceNumberAnswer {
        @Override
        public <R> R match(
                Function<? super String, ? extends R> kept,
                Supplier<? extends R> taken,
                Function<? super List<Finding>, ? extends R> broken) {
            return taken.get();
        }
    }

    /** 決まりに合わない: every rule it breaks. */
    record Broken(List<Finding> findings) implements ReferenceNumberAnswer {
        @Override
        public <R> R match(
                Function<? super String, ? extends R> kept,
                Supplier<? extends R> taken,
                Function<? super List<Finding>, ? extends R> broken) {
            return broken.apply(findings);
        }
    }
}
