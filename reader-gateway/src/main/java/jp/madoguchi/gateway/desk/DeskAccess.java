package jp.madoguchi.gateway.desk;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jp.madoguchi.gateway.GatewayConfig;
import jp.madoguchi.gateway.domain.Clerk;
import jp.madoguchi.web.Caller;
import jp.madoguchi.web.ProblemCode;
import jp.madoguchi.web.Refusal;

/** 窓口への立ち入り: only people of the clinic this gateway stands in. For anybody else its patients do not exist. */
@RequestScoped
class DeskAccess {
    private final Caller caller;
    private final SecurityIdentity identity;
    private final GatewayConfig config;

    DeskAccess(Caller caller, SecurityIdentity identity, GatewayConfig config) {
        this.caller = caller;
        this.identity = identity;
        this.config = config;
    }

    /** The account, after the institution was checked. */
    String enter() {
        if (!caller.institution().equals(config.institution())) {
            throw new Refusal(ProblemCode.NOT_YOURS);
        }
        return caller.account();
    }

    /** Who enters, and by which sign-in. */
    Clerk clerk() {
        return new Clerk(enter(), identity.getAttribute(TicketMechanism.ATTRIBUTE) != null);
    }
}
