package jp.madoguchi.outage.domain.rule;

import java.util.function.Function;
import jp.madoguchi.contracts.event.CheckMethod;

/** 方法の選択. */
public sealed interface MethodChoice {
    /** One branch for each outcome. */
    <R> R match(Function<? super CheckMethod, ? extends R> by, Function<? super String, ? extends R> notAllowed);

    /** この方法で確認する. */
    record By(CheckMethod method) implements MethodChoice {
        @Override
        public <R> R match(
                Function<? super CheckMethod, ? extends R> by, Function<? super String, ? extends R> notAllowed) {
            return by.apply(method);
        }
    }

    /** 今は確認できない, with the table's reason. */
    record NotAllowed(String reason) implements MethodChoice {
        @Override
        public <R> R match(
                Function<? super CheckMethod, ? extends R> by, Function<? super String, ? extends R> notAllowed) {
            return notAllowed.apply(reason);
        }
    }
}
