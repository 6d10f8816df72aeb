package jp.madoguchi.declaration.domain;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** 患者への確認を記録できるか. */
public sealed interface ContactDecision {
    /** One branch for each outcome. */
    <R> R match(
            Function<? super Accepted, ? extends R> accepted,
            Function<? super Refused, ? extends R> refused,
            Supplier<? extends R> tooLate);

    /** 記録する. */
    record Accepted(EligibilityDeclaration declaration, ContactReport report) implements ContactDecision {
        @Override
        public <R> R match(
                Function<? super Accepted, ? extends R> accepted,
                Function<? super Refused, ? extends R> refused,
                Supplier<? extends R> tooLate) {
            return accepted.apply(this);
        }
    }

    /** 規則に合わない: every finding, not the first. */
    record Refused(List<ContactFinding> findings) implements ContactDecision {
        /** Keeps its own copy. */
        public Refused {
            findings = List.copyOf(findings);
        }

        @Override
        public <R> R match(
                Function<? super Accepted, ? extends R> accepted,
                Function<? super Refused, ? extends R> refused,
                Supplier<? extends R> tooLate) {
            return refused.apply(this);
        }
    }

    /** 廃棄済み. */
    record TooLate() implements ContactDecision {
        @Override
        public <R> R match(
                Function<? super Accepted, ? extends R> accepted,
                Function<? super Refused, ? extends R> refused,
                Supplier<? extends R> tooLate) {
            return tooLate.get();
        }
    }
}
