package jp.madoguchi.eligibility.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jp.madoguchi.eligibility.application.AnswerableNotices;
import jp.madoguchi.web.Caller;
import jp.madoguchi.web.Roles;

/** 答えられるようになった照会のお知らせ: what the gateways were told, for who looks later. */
@Path("/answerable-notices")
class AnswerableNoticeResource {
    private final Caller caller;
    private final AnswerableNotices notices;

    AnswerableNoticeResource(Caller caller, AnswerableNotices notices) {
        this.caller = caller;
        this.notices = notices;
    }

    /** Opaque ids of the clinic's own checks: who they are about is only seen, and audited, by opening one. */
    @GET
    @RolesAllowed({Roles.GENERAL, Roles.MEDICAL_VIEWER, Roles.ADMINISTRATOR})
    public Uni<AnswerableNoticesJson> notices() {
        return notices.of(caller.institution()).map(AnswerableNoticesJson::new);
    }
}
