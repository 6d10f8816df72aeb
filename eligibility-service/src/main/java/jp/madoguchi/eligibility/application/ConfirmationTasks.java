package jp.madoguchi.eligibility.application;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.contracts.id.InsurerNumber;
import jp.madoguchi.eligibility.domain.Closure;
import jp.madoguchi.eligibility.domain.ConfirmationTask;
import org.jspecify.annotations.Nullable;

/** 口頭確認の一覧. */
public interface ConfirmationTasks {
    /**
     * Opens the task, or renews the one that is open for the same check.
     *
     * @return the id of the open task
     */
    Uni<UUID> open(InstitutionCode institution, ConfirmationTask task);

    /** The open ones after this one, oldest first; no more than 200. */
    Uni<List<ConfirmationTask>> open(InstitutionCode institution, @Nullable UUID after);

    /** The closed ones after this one, the one closed last first; no more than 200. */
    Uni<List<ConfirmationTask>> closed(InstitutionCode institution, @Nullable UUID after);

    /** A task of this institution; holds back everybody else who would close it until the transaction ends. */
    Uni<Optional<ConfirmationTask>> forClosing(InstitutionCode institution, UUID taskId);

    /** Keeps how the task ended. */
    Uni<Void> close(UUID taskId, Closure closure);

    /** Keeps the suspicion of a mis-link: who is meant, by ids alone. */
    Uni<Suspicion> suspect(InstitutionCode institution, ConfirmationTask task, UUID caseId);

    /** 疑い: whom the answer was about, and whose coverage it showed. */
    record Suspicion(@Nullable UUID personId, @Nullable InsurerNumber insurerNumber) {}
}
