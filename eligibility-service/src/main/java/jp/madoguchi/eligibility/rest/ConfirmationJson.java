package jp.madoguchi.eligibility.rest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.madoguchi.eligibility.application.ClosingAnswer;
import jp.madoguchi.eligibility.domain.Closure;
import jp.madoguchi.eligibility.domain.ConfirmationTask;
import jp.madoguchi.eligibility.domain.FieldComparison;
import jp.madoguchi.eligibility.domain.OralQuestion;
import org.jspecify.annotations.Nullable;

/** 口頭確認を終える要求. */
record ConfirmationJson(
        @NotNull Closure.Outcome outcome,
        @NotNull @Size(max = 4) List<@NotNull OralQuestion> askedOrally) {

    /** 口頭確認. */
    record Task(
            UUID taskId,
            UUID checkId,
            State state,
            Instant openedAt,
            String openedBy,
            List<FieldComparison> differences,
            List<OralQuestion> ask,
            @Nullable Closure closure) {
        static Task of(ConfirmationTask task) {
            return new Task(
                    task.taskId(),
                    task.checkId(),
                    task.closure().isPresent() ? State.CLOSED : State.OPEN,
                    task.openedAt(),
                    task.openedBy(),
                    task.differences(),
                    task.ask(),
                    task.closure().orElse(null));
        }
    }

    /** 状態. */
    enum State {
        OPEN,
        CLOSED
    }

    /** 終えた回答: what the desk does now, and the case when another person is suspected. */
    record Closed(Task task, List<String> next, @Nullable UUID caseId) {
        static Closed of(ClosingAnswer.Closed closed) {
            List<String> next = closed.task()
                    .closure()
                    .map(closure -> closure.outcome().next())
                    .orElse(List.of());
            return new Closed(Task.of(closed.task()), next, closed.caseId().orElse(null));
        }
    }
}
