package jp.madoguchi.eligibility.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.eligibility.domain.ConfirmationTask;

/** 口頭確認を見る: no person is shown, only ids and how fields differ. */
@ApplicationScoped
public class ReviewConfirmationTasks {
    private final ConfirmationTasks tasks;

    ReviewConfirmationTasks(ConfirmationTasks tasks) {
        this.tasks = tasks;
    }

    /** The open tasks of this institution, or the ones closed last. */
    @WithTransaction
    public Uni<List<ConfirmationTask>> review(InstitutionCode institution, boolean open) {
        return open ? tasks.open(institution) : tasks.closed(institution);
    }
}
