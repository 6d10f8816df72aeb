package jp.madoguchi.claim.application;

import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.contracts.event.EligibilityAnswered;
import jp.madoguchi.contracts.id.InstitutionCode;

/** 受診を待つ結果: answers to checks whose visit has not told yet that it was taken on them. */
public interface LooseAnswers {
    /** Lets nobody else join this check with its visit until the transaction ends. */
    Uni<Void> lock(UUID checkId);

    /** Keeps an answer until its visit arrives. */
    Uni<Void> keep(EligibilityAnswered answer);

    /** Takes the answer to this check out, if it came before its visit. */
    Uni<Optional<EligibilityAnswered>> take(InstitutionCode institution, UUID checkId);
}
