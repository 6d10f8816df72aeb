package jp.madoguchi.eligibility.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** 登録の結果. */
public sealed interface RegistrationOutcome {

    /** One branch for each outcome. */
    <R> R match(
            Function<? super Registered, ? extends R> registered,
            Function<? super Unchanged, ? extends R> unchanged,
            Function<? super Late, ? extends R> late,
            Function<? super Conflicting, ? extends R> conflicting,
            Function<? super NotYours, ? extends R> notYours,
            Function<? super Broken, ? extends R> broken);

    /**
     * 登録した: this version is now in force.
     *
     * @param superseded the version that was in force until now; none when the record is new
     */
    record Registered(UUID personId, Optional<PersonRecord> superseded) implements RegistrationOutcome {
        /** Whether the record is new. */
        public boolean first() {
            return superseded.isEmpty();
        }

        @Override
        public <R> R match(
                Function<? super Registered, ? extends R> registered,
                Function<? super Unchanged, ? extends R> unchanged,
                Function<? super Late, ? extends R> late,
                Function<? super Conflicting, ? extends R> conflicting,
                Function<? super NotYours, ? extends R> notYours,
                Function<? super Broken, ? extends R> broken) {
            return registered.apply(this);
        }
    }

    /** 変わらない: this version was taken before. */
    record Unchanged(UUID personId) implements RegistrationOutcome {
        @Override
        public <R> R match(
                Function<? super Registered, ? extends R> registered,
                Function<? super Unchanged, ? extends R> unchanged,
                Function<? super Late, ? extends R> late,
                Function<? super Conflicting, ? extends R> conflicting,
                Function<? super NotYours, ? extends R> notYours,
                Function<? super Broken, ? extends R> broken) {
            return unchanged.apply(this);
        }
    }

    /** 遅れて届いた版: a newer one is in force; this one is kept in the history. */
    record Late(UUID personId) implements RegistrationOutcome {
        @Override
        public <R> R match(
                Function<? super Registered, ? extends R> registered,
                Function<? super Unchanged, ? extends R> unchanged,
                Function<? super Late, ? extends R> late,
                Function<? super Conflicting, ? extends R> conflicting,
                Function<? super NotYours, ? extends R> notYours,
                Function<? super Broken, ? extends R> broken) {
            return late.apply(this);
        }
    }

    /** 食い違う: this version was taken before with another content. */
    record Conflicting() implements RegistrationOutcome {
        @Override
        public <R> R match(
                Function<? super Registered, ? extends R> registered,
                Function<? super Unchanged, ? extends R> unchanged,
                Function<? super Late, ? extends R> late,
                Function<? super Conflicting, ? extends R> conflicting,
                Function<? super NotYours, ? extends R> notYours,
                Function<? super Broken, ? extends R> broken) {
            return conflicting.apply(this);
        }
    }

    /** 担当外: the record holds, or held, a coverage of an insurer the sender may not write for. */
    record NotYours() implements RegistrationOutcome {
        @Override
        public <R> R match(
                Function<? super Registered, ? extends R> registered,
                Function<? super Unchanged, ? extends R> unchanged,
                Function<? super Late, ? extends R> late,
                Function<? super Conflicting, ? extends R> conflicting,
                Function<? super NotYours, ? extends R> notYours,
                Function<? super Broken, ? extends R> broken) {
            return notYours.apply(this);
        }
    }

    /** 決まりに合わない: every rule the record, or the operation it says it is, breaks. */
    record Broken(List<? extends Rule<?>> rules) implements RegistrationOutcome {
        @Override
        public <R> R match(
                Function<? super Registered, ? extends R> registered,
                Function<? super Unchanged, ? extends R> unchanged,
                Function<? super Late, ? extends R> late,
                Function<? super Conflicting, ? extends R> conflicting,
                Function<? super NotYours, ? extends R> notYours,
                Function<? super Broken, ? extends R> broken) {
            return broken.apply(this);
        }
    }
}
