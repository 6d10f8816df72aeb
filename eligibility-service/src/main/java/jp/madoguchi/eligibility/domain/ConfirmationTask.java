package jp.madoguchi.eligibility.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * 口頭確認: what a person at the desk has to settle. Holds how the fields differ and no value; the check leads to the
 * answer.
 *
 * @param closure who settled it, when and how; empty while it is open
 */
public record ConfirmationTask(
        UUID taskId,
        UUID checkId,
        Instant openedAt,
        String openedBy,
        List<FieldComparison> differences,
        List<OralQuestion> ask,
        Optional<Closure> closure) {

    /** The task with this end. */
    public ConfirmationTask closed(Closure end) {
        return new ConfirmationTask(taskId, checkId, openedAt, openedBy, differences, ask, Optional.of(end));
    }
}
