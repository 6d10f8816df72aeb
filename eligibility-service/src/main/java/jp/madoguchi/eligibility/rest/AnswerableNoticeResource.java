package jp.madoguchi.eligibility.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jp.madoguchi.eligibility.application.ReviewAnswerableNotices;
import jp.madoguchi.eligibility.application.Viewer;
import jp.madoguchi.web.Caller;
import jp.madoguchi.web.Roles;

/** 答えられるようになった照会のお知らせ: what the gateways were told, for who looks later. */
@Path("/answerable-notices")
class AnswerableNoticeResource {
    private final Caller caller;
    private final ReviewAnswerableNotices reviewAnswerableNotices;

    AnswerableNoticeResource(Caller caller, ReviewAnswerableNotices reviewAnswerableNotices) {
        this.caller = caller;
        this.reviewAnswerableNotices = reviewAnswerableNotices;
    }

    /** Opaque ids of the clinic's own checks: who they are about is only seen, and audited, by opening one. */
    @GET
    @RolesAllowed({Roles.GENERAL, Roles.MEDICAL_VIEWER, Roles.ADMINISTRATOR})
    public Uni<AnswerableNoticesJson> notices() {
        return reviewAnswerableNotices
                .review(new Viewer(caller.institution(), caller.account()))
                .map(AnswerableNoticesJson::new);
    }
}
