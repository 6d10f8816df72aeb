package jp.madoguchi.outage.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import jp.madoguchi.contracts.event.CheckMethod;
import jp.madoguchi.outage.application.HeldBatches.Batch;
import jp.madoguchi.outage.domain.Condition;
import jp.madoguchi.outage.domain.Enrollee;
import jp.madoguchi.outage.domain.HeldVisit;
import jp.madoguchi.outage.domain.IndexQuestion;
import jp.madoguchi.outage.domain.Reconciliation;
import jp.madoguchi.outage.domain.WhyHeld;
import org.jspecify.annotations.Nullable;

/** 控えた受診を一束確認する: each visit as of its own 資格確認日 and by the method the manual's table gives. */
@ApplicationScoped
class ReconcileBatch {
    static final int MOST = 500;

    private final HeldBatches batches;
    private final Freshness freshness;
    private final VisitFindings findings;
    private final Clock clock;

    ReconcileBatch(HeldBatches batches, Freshness freshness, VisitFindings findings, Clock clock) {
        this.batches = batches;
        this.freshness = freshness;
        this.findings = findings;
        this.clock = clock;
    }

    /** The batch after this visit; one that is not full is the last. */
    Uni<List<ReconciledVisit>> take(Asker asker, @Nullable UUID after) {
        return batches.take(new Batch(asker.institution(), LocalDate.now(clock), MOST, after), deciding(asker));
    }

    /** How this account's visits are decided under a condition. */
    Function<Condition, Deciding> deciding(Asker asker) {
        return condition -> freshness.caughtUp() ? new Asking(asker, condition) : new Behind();
    }

    /** The index has caught up. */
    private final class Asking implements Deciding {
        private final Asker asker;
        private final Condition condition;

        Asking(Asker asker, Condition condition) {
            this.asker = asker;
            this.condition = condition;
        }

        @Override
        public IndexQuestion question(HeldVisit visit) {
            return IndexQuestion.about(visit, condition);
        }

        @Override
        public Decided decide(HeldVisit visit, List<Enrollee> candidates) {
            return question(visit)
                    .match(
                            criteria -> findings.decided(
                                    asker,
                                    visit,
                                    CheckMethod.FOUR_ITEMS,
                                    condition.grantId().orElse(null),
                                    Reconciliation.byFourItems(criteria, candidates)),
                            shown -> findings.decided(
                                    asker,
                                    visit,
                                    CheckMethod.NUMBER,
                                    null,
                                    Reconciliation.byNumbers(visit, shown, candidates)),
                            why -> Decided.waiting(visit, why));
        }
    }

    /** The index is behind: "nobody" would be no statement about the registry, so nothing is asked. */
    private static final class Behind implements Deciding {
        @Override
        public IndexQuestion question(HeldVisit visit) {
            return new IndexQuestion.NotNow(WhyHeld.COULD_NOT_ASK);
        }

        @Override
        public Decided decide(HeldVisit visit, List<Enrollee> candidates) {
            return Decided.waiting(visit, WhyHeld.COULD_NOT_ASK);
        }
    }
}
