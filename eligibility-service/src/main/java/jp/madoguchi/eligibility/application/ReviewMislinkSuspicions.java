package jp.madoguchi.eligibility.application;

import static java.util.stream.Collectors.joining;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import jp.madoguchi.eligibility.application.MislinkSuspicions.Suspicion;
import jp.madoguchi.eligibility.domain.Registrant;
import jp.madoguchi.runtime.audit.AuditLog;
import org.jspecify.annotations.Nullable;

/** 紐付け誤りの疑いを見る: an insurer sees those of its own coverages, the implementing body all. */
@ApplicationScoped
public class ReviewMislinkSuspicions {
    private final MislinkSuspicions suspicions;
    private final AuditLog audit;

    ReviewMislinkSuspicions(MislinkSuspicions suspicions, AuditLog audit) {
        this.suspicions = suspicions;
        this.audit = audit;
    }

    /** The newest before this one. */
    public Uni<List<Suspicion>> review(String account, Registrant registrant, @Nullable UUID before) {
        return found(registrant, before)
                .call(seen -> audit.recordAlone(new Network(account).did("mislink-suspicions-viewed", shown(seen))));
    }

    private Uni<List<Suspicion>> found(Registrant registrant, @Nullable UUID before) {
        return registrant instanceof Registrant.Insurers own
                ? suspicions.before(before, own.own())
                : suspicions.before(before);
    }

    /** Every suspicion that was shown, which names who is meant. */
    private static String shown(List<Suspicion> seen) {
        return seen.isEmpty()
                ? "none"
                : seen.stream().map(one -> one.suspicionId().toString()).collect(joining(" "));
    }
}
