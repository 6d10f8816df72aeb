package jp.madoguchi.eligibility.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import jp.madoguchi.eligibility.application.AnswerableNotices.Told;
import jp.madoguchi.runtime.audit.AuditLog;

/** 答えられるようになった照会のお知らせを見る: no person is shown, only which of the institution's own checks to ask again. */
@ApplicationScoped
public class ReviewAnswerableNotices {
    private final AnswerableNotices notices;
    private final AuditLog audit;

    ReviewAnswerableNotices(AnswerableNotices notices, AuditLog audit) {
        this.notices = notices;
        this.audit = audit;
    }

    /** Those still kept, the newest first. */
    public Uni<List<Told>> review(Viewer viewer) {
        return notices.of(viewer.institution())
                .call(seen -> audit.recordAlone(viewer.did("answerable-notices-viewed", newest(seen), "REVIEW")));
    }

    private static String newest(List<Told> seen) {
        return seen.isEmpty() ? "none" : seen.get(0).checkId().toString();
    }
}
