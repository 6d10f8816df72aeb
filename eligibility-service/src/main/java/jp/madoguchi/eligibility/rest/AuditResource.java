package jp.madoguchi.eligibility.rest;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jp.madoguchi.eligibility.application.VerifyAudit;
import jp.madoguchi.web.Caller;
import jp.madoguchi.web.Roles;

/** 監査ログの検証. */
@Path("/audit/verification")
class AuditResource {
    private final Caller caller;
    private final VerifyAudit verifyAudit;
    private final MeterRegistry meters;

    AuditResource(Caller caller, VerifyAudit verifyAudit, MeterRegistry meters) {
        this.caller = caller;
        this.verifyAudit = verifyAudit;
        this.meters = meters;
    }

    /** Counted, so that a broken chain rings somewhere. */
    @POST
    @RolesAllowed(Roles.OPERATOR)
    public Uni<AuditJson.Verified> verify(@NotNull @Valid AuditJson json) {
        return verifyAudit
                .verify(caller.account(), json.chain())
                .map(AuditJson.Verified::of)
                .invoke(verified -> meters.counter(
                                "madoguchi.audit.verifications", "sound", String.valueOf(verified.sound()))
                        .increment());
    }
}
