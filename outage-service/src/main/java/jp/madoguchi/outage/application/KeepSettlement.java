package jp.madoguchi.outage.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jp.madoguchi.contracts.event.SettlementAnswered;

/** 精算の答えを控える: for whoever decided what follows from a visit. The visit itself is not touched. */
@ApplicationScoped
public class KeepSettlement {
    private final SettlementAnswers answers;
    private final Refunds refunds;

    KeepSettlement(SettlementAnswers answers, Refunds refunds) {
        this.answers = answers;
        this.refunds = refunds;
    }

    /** Keeps the answer. */
    @WithTransaction
    public Uni<Void> apply(SettlementAnswered answer) {
        return answers.add(answer).chain(() -> refunds.owe(answer));
    }
}
