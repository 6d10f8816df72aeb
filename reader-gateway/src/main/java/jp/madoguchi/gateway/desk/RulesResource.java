package jp.madoguchi.gateway.desk;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import jp.madoguchi.gateway.application.ClinicRules;
import jp.madoguchi.rules.RuleChoices.OpenRule;
import jp.madoguchi.web.Roles;

/** 確かでない規則: what no document settles, and what this clinic goes by. */
@Path("/desk/rules")
class RulesResource {
    private final DeskAccess access;
    private final ClinicRules rules;

    RulesResource(DeskAccess access, ClinicRules rules) {
        this.access = access;
        this.rules = rules;
    }

    @GET
    @RolesAllowed(Roles.ADMINISTRATOR)
    public Uni<List<OpenRule>> open() {
        access.enter();
        return Uni.createFrom().item(rules.open());
    }
}
