package jp.madoguchi.gateway.application;

import java.util.List;
import java.util.function.Function;
import jp.madoguchi.contracts.event.Copay;
import jp.madoguchi.contracts.id.InsuredNumbers;
import jp.madoguchi.gateway.domain.AskOutcome;
import jp.madoguchi.gateway.domain.Clerk;
import jp.madoguchi.gateway.domain.DeskFinding;
import jp.madoguchi.gateway.domain.Intake;
import org.jspecify.annotations.Nullable;

/** 求めを読み解いた結果: everything a visit needs, or what is missing. */
sealed interface Resolved {
    <R> R match(
            Function<? super Complete, ? extends R> complete, Function<? super List<DeskFinding>, ? extends R> refused);

    /**
     * 揃った.
     *
     * @param read the numbers the reader had given, if the patient presented a card
     * @param clerk who is signed in
     * @param dateStated whether the desk stated 資格確認日 itself
     */
    record Complete(
            Intake intake,
            AskOutcome outcome,
            Copay copay,
            @Nullable InsuredNumbers read,
            Clerk clerk,
            boolean dateStated)
            implements Resolved {
        @Override
        public <R> R match(
                Function<? super Complete, ? extends R> complete,
                Function<? super List<DeskFinding>, ? extends R> refused) {
            return complete.apply(this);
        }
    }

    /** 揃わない. */
    record Incomplete(List<DeskFinding> findings) implements Resolved {
        @Override
        public <R> R match(
                Function<? super Complete, ? extends R> complete,
                Function<? super List<DeskFinding>, ? extends R> refused) {
            return refused.apply(findings);
        }
    }
}
