package jp.madoguchi.claim.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.madoguchi.claim.domain.ClaimCase;
import jp.madoguchi.claim.domain.Decision;
import jp.madoguchi.claim.domain.HeldReason;
import jp.madoguchi.claim.domain.PreparedCase;
import jp.madoguchi.contracts.event.ClaimClause;
import jp.madoguchi.runtime.InTurn;

/**
 * ファイルを残す: in one transaction holds the cases again, leaves out what changed or went out meanwhile, and hands the
 * rest to the files. So two requests at once cannot write a claim twice.
 */
@ApplicationScoped
class StoreClaimFiles {
    private final ClaimCases cases;
    private final Reassessment reassessment;
    private final ExportClaims export;

    StoreClaimFiles(ClaimCases cases, Reassessment reassessment, ExportClaims export) {
        this.cases = cases;
        this.reassessment = reassessment;
        this.export = export;
    }

    @WithTransaction
    Uni<FilesOutcome.Written> store(FileRequest request, List<DueCase> due) {
        return cases.lockedNotOut(request.code()).chain(now -> store(request, due, byId(now)));
    }

    private Uni<FilesOutcome.Written> store(FileRequest request, List<DueCase> due, Map<UUID, ClaimCase> now) {
        List<FilesOutcome.Remaining> held = new ArrayList<>();
        List<ReadyCase> ready = new ArrayList<>();
        for (DueCase one : due) {
            ClaimCase current = now.get(one.claimCase().claimId());
            if (current != null) {
                unchanged(one, current)
                        .match(
                                claimable -> ready.add(new ReadyCase(current, prepared(one, claimable))),
                                reason -> held.add(new FilesOutcome.Remaining(current, reason)));
            }
        }
        return keep(held).chain(() -> export.export(request, ready)).map(exported -> {
            held.addAll(exported.held());
            return new FilesOutcome.Written(exported.files(), held);
        });
    }

    private static Decision unchanged(DueCase one, ClaimCase current) {
        ClaimClause clause = one.decision().clause();
        return current.facts().equals(one.claimCase().facts())
                ? one.decision()
                : DueClaims.held(HeldReason.FACTS_CHANGED, clause);
    }

    private static PreparedCase prepared(DueCase one, Decision.Claimable claimable) {
        ClaimCase known = one.claimCase();
        return new PreparedCase(known.claimId(), known.visitId(), known.facts(), claimable, one.content());
    }

    /** What only has to wait for its month or for another try stays decided as it is. */
    private Uni<Void> keep(List<FilesOutcome.Remaining> held) {
        List<FilesOutcome.Remaining> lasting = held.stream()
                .filter(one -> one.held().reason() != HeldReason.SERVICE_MONTH_OPEN)
                .filter(one -> one.held().reason() != HeldReason.FACTS_CHANGED)
                .toList();
        return InTurn.each(lasting, one -> reassessment.keep(one.claimCase(), one.held()))
                .replaceWithVoid();
    }

    private static Map<UUID, ClaimCase> byId(List<ClaimCase> cases) {
        return cases.stream().collect(Collectors.toMap(ClaimCase::claimId, Function.identity()));
    }
}
