package jp.madoguchi.eligibility.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import jp.madoguchi.contracts.event.CheckMethod;
import jp.madoguchi.contracts.event.CoverageFacts;
import jp.madoguchi.contracts.event.PersonFacts;
import jp.madoguchi.contracts.event.Validity;
import org.jspecify.annotations.Nullable;

/**
 * 資格確認の結果: the closed set of answers. That the question could not be asked is no member: the caller learns it from
 * the connection.
 */
public sealed interface CheckOutcome {

    /** One branch for each answer. */
    <R> R match(
            Function<? super Valid, ? extends R> valid,
            Function<? super Lost, ? extends R> lost,
            Function<? super NotFound, ? extends R> notFound,
            Function<? super Multiple, ? extends R> multiple,
            Function<? super Unregistered, ? extends R> unregistered);

    /** The answer's code in OQSCD006. */
    default Validity validity() {
        return match(
                valid -> Validity.VALID,
                lost -> lost.newerExists() ? Validity.INVALID_NEWER_EXISTS : Validity.INVALID,
                notFound -> Validity.NOT_FOUND,
                multiple -> Validity.MULTIPLE,
                unregistered -> Validity.VALID_UNREGISTERED);
    }

    /** 資格（有効）: the coverage is in force on the 資格確認日. */
    record Valid(UUID personId, PersonFacts person, CoverageFacts coverage) implements CheckOutcome {
        @Override
        public <R> R match(
                Function<? super Valid, ? extends R> valid,
                Function<? super Lost, ? extends R> lost,
                Function<? super NotFound, ? extends R> notFound,
                Function<? super Multiple, ? extends R> multiple,
                Function<? super Unregistered, ? extends R> unregistered) {
            return valid.apply(this);
        }
    }

    /**
     * 資格（無効）: the coverage found was lost by the 資格確認日. Its numbers are shown, because a claim may go out on them
     * (保発0710第1号 3(3)).
     *
     * @param newerExists a newer coverage is known, of which this answer tells nothing else
     */
    record Lost(UUID personId, PersonFacts person, CoverageFacts coverage, boolean newerExists)
            implements CheckOutcome {
        @Override
        public <R> R match(
                Function<? super Valid, ? extends R> valid,
                Function<? super Lost, ? extends R> lost,
                Function<? super NotFound, ? extends R> notFound,
                Function<? super Multiple, ? extends R> multiple,
                Function<? super Unregistered, ? extends R> unregistered) {
            return lost.apply(this);
        }
    }

    /** 資格情報なし: asked, and nobody is registered under these numbers on that day. */
    record NotFound() implements CheckOutcome {
        @Override
        public <R> R match(
                Function<? super Valid, ? extends R> valid,
                Function<? super Lost, ? extends R> lost,
                Function<? super NotFound, ? extends R> notFound,
                Function<? super Multiple, ? extends R> multiple,
                Function<? super Unregistered, ? extends R> unregistered) {
            return notFound.apply(this);
        }
    }

    /** 複数該当: more than one person fits; no machine picks one. */
    record Multiple(Reason reason) implements CheckOutcome {
        /** 複数該当の理由: what the desk can do about it. */
        public enum Reason {
            /** 同じ番号の人: their 枝番 tells them apart. */
            SEVERAL_PEOPLE,
            /** ひも付け誤りのおそれ: nothing that can be asked tells them apart. */
            MISLINKED
        }

        /**
         * 枝番 helps only who typed numbers without one, and only where the people do not carry the same one. Several
         * people on a card, also on one read by its numbers, and anybody known to be mis-linked, are mistakes of the
         * registry.
         */
        static Multiple of(CheckQuestion question, List<CoverageHistory> meant) {
            boolean branchHelps = meant.stream().noneMatch(CoverageHistory::mislinked)
                    && question.<Boolean>match(
                            numbers -> lacksBranch(numbers) && branches(numbers, meant) > 1, certificate -> false);
            return new Multiple(branchHelps ? Reason.SEVERAL_PEOPLE : Reason.MISLINKED);
        }

        /** As another system answered it, of which only the question is known. */
        static Multiple of(CheckQuestion.ByNumbers question) {
            return new Multiple(lacksBranch(question) ? Reason.SEVERAL_PEOPLE : Reason.MISLINKED);
        }

        private static boolean lacksBranch(CheckQuestion.ByNumbers question) {
            return question.method() == CheckMethod.NUMBER && question.numbers().branch() == null;
        }

        private static long branches(CheckQuestion.ByNumbers question, List<CoverageHistory> meant) {
            return meant.stream()
                    .flatMap(history -> history.heldUnder(question.numbers()))
                    .map(coverage -> Optional.ofNullable(coverage.numbers().branch()))
                    .distinct()
                    .count();
        }

        @Override
        public <R> R match(
                Function<? super Valid, ? extends R> valid,
                Function<? super Lost, ? extends R> lost,
                Function<? super NotFound, ? extends R> notFound,
                Function<? super Multiple, ? extends R> multiple,
                Function<? super Unregistered, ? extends R> unregistered) {
            return multiple.apply(this);
        }
    }

    /**
     * 資格（有効・未登録）: 医療扶助. No insurer registers it, so the registry cannot know of it and never answers this: only what
     * the national system was seen to answer does. There is no coverage that a claim could go out on.
     *
     * @param person absent when the national system named nobody
     */
    record Unregistered(@Nullable PersonFacts person) implements CheckOutcome {
        @Override
        public <R> R match(
                Function<? super Valid, ? extends R> valid,
                Function<? super Lost, ? extends R> lost,
                Function<? super NotFound, ? extends R> notFound,
                Function<? super Multiple, ? extends R> multiple,
                Function<? super Unregistered, ? extends R> unregistered) {
            return unregistered.apply(this);
        }
    }
}
