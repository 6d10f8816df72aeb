package jp.madoguchi.gateway.domain;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import jp.madoguchi.contracts.event.Cause;
import jp.madoguchi.contracts.event.Validity;
import jp.madoguchi.rules.CopaymentRatio;
import org.jspecify.annotations.Nullable;

/** 窓口の場面: what came of asking, as far as the desk's instruction depends on it. */
public sealed interface Situation {
    /** One branch for each. */
    <R> R match(
            Function<? super Validity, ? extends R> answered,
            Function<? super Cause, ? extends R> unasked,
            Supplier<? extends R> refused);

    /** 答えの定めた割合: what the answer itself says the patient pays, in percent; absent where nothing has settled it. */
    @Nullable
    Integer settledPercent();

    /** The situation after this outcome. */
    static Situation of(AskOutcome outcome) {
        return outcome.match(
                known -> new Answered(known.answer().validity(), known.answer().settledPercent()),
                absent -> new Answered(Validity.NOT_FOUND),
                couldNotAsk -> new Unasked(couldNotAsk.cause()));
    }

    /** Every situation there is, and 資格（有効）also with a share and with the whole price (特別療養費). */
    static List<Situation> all() {
        return Stream.of(
                        Arrays.stream(Validity.values()).<Situation>map(Answered::new),
                        Stream.of(CopaymentRatio.THIRTY, CopaymentRatio.FULL)
                                .<Situation>map(ratio -> new Answered(Validity.VALID, ratio.percent())),
                        Arrays.stream(Cause.values()).<Situation>map(Unasked::new),
                        Stream.<Situation>of(new Refused()))
                .flatMap(Function.identity())
                .toList();
    }

    /** 答えがあった. */
    record Answered(Validity validity, @Nullable Integer settledPercent) implements Situation {
        /** An answer that settles no share. */
        public Answered(Validity validity) {
            this(validity, null);
        }

        @Override
        public <R> R match(
                Function<? super Validity, ? extends R> answered,
                Function<? super Cause, ? extends R> unasked,
                Supplier<? extends R> refused) {
            return answered.apply(validity);
        }
    }

    /** 確認できません. */
    record Unasked(Cause cause) implements Situation {
        @Override
        public <R> R match(
                Function<? super Validity, ? extends R> answered,
                Function<? super Cause, ? extends R> unasked,
                Supplier<? extends R> refused) {
            return unasked.apply(cause);
        }

        @Override
        public @Nullable Integer settledPercent() {
            return null;
        }
    }

    /** 問いが断られた. */
    record Refused() implements Situation {
        @Override
        public <R> R match(
                Function<? super Validity, ? extends R> answered,
                Function<? super Cause, ? extends R> unasked,
                Supplier<? extends R> refused) {
            return refused.get();
        }

        @Override
        public @Nullable Integer settledPercent() {
            return null;
        }
    }
}
