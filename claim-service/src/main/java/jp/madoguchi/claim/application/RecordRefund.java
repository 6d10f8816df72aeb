package jp.madoguchi.claim.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.madoguchi.claim.domain.ClaimCase;
import jp.madoguchi.claim.domain.Finding;
import jp.madoguchi.claim.domain.RefundMark;
import jp.madoguchi.claim.domain.rule.RefundRules;
import jp.madoguchi.contracts.event.RefundPayment;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.web.Ids;

/**
 * 返金済みにする: a person says that what is due was handed back. It is the amount of the answer they saw, less what was
 * handed back before; with a newer answer they look again first, so that nobody pays twice on a correction.
 */
@ApplicationScoped
public class RecordRefund {
    private final ClaimCases cases;
    private final RefundBook book;
    private final Ids ids;
    private final Clock clock;

    RecordRefund(ClaimCases cases, RefundBook book, Ids ids, Clock clock) {
        this.cases = cases;
        this.book = book;
        this.ids = ids;
        this.clock = clock;
    }

    /** Records it for a visit of this institution. */
    @WithTransaction
    public Uni<RefundOutcome> record(InstitutionCode institution, UUID visitId, String account, RefundMark mark) {
        return cases.lockedOfVisit(institution, visitId)
                .chain(found -> found.map(known -> record(known, account, mark))
                        .orElseGet(() -> answer(new RefundOutcome.NotFound())));
    }

    private Uni<RefundOutcome> record(ClaimCase known, String account, RefundMark mark) {
        if (known.refund().hasPaid(mark)) {
            return answer(new RefundOutcome.Recorded(known));
        }
        if (known.refundDueYen() <= 0) {
            return answer(new RefundOutcome.NotNow(RefundOutcome.Obstacle.NOTHING_DUE));
        }
        if (known.answerVersion() != mark.answer()) {
            return answer(new RefundOutcome.NotNow(RefundOutcome.Obstacle.OUTDATED));
        }
        List<Finding> findings = RefundRules.findings(mark, known.facts(), LocalDate.now(clock));
        return findings.isEmpty()
                ? book.keep(known, known.refund().with(payment(known, account, mark)), account, "refund-recorded")
                : answer(new RefundOutcome.Refused(findings));
    }

    private RefundPayment payment(ClaimCase known, String account, RefundMark mark) {
        return new RefundPayment(
                ids.next(), mark.answer(), known.refundDueYen(), mark.paidOn(), account, clock.instant());
    }

    private static Uni<RefundOutcome> answer(RefundOutcome outcome) {
        return Uni.createFrom().item(outcome);
    }
}
