package jp.madoguchi.eligibility.rest;

import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import jp.madoguchi.eligibility.application.GatewayBudget;
import jp.madoguchi.web.EarlyRefusal;
import jp.madoguchi.web.Roles;

/**
 * 端末の車線の門: when too many batches are in the house already, the next one is told when to come again before a byte of
 * it is read. When a thousand gateways come back at once, hundreds of large bodies would otherwise be read only to be
 * sent away.
 */
@Singleton
class GatewayGate {
    /** Behind what signs in, and before the resources. */
    private static final int AFTER_SIGN_IN = -50;

    private final GatewayBudget budget;
    private final EarlyRefusal refusal;

    GatewayGate(GatewayBudget budget, EarlyRefusal refusal) {
        this.budget = budget;
        this.refusal = refusal;
    }

    void install(@Observes Router router) {
        router.post("/gateway/entries").order(AFTER_SIGN_IN).handler(this::look);
    }

    /** Who is no gateway is refused by the door itself, and takes no place from one. */
    private void look(RoutingContext context) {
        QuarkusHttpUser.getSecurityIdentity(context, null)
                .subscribe()
                .with(
                        caller -> {
                            if (caller.hasRole(Roles.GATEWAY)) {
                                admit(context, caller.getPrincipal().getName());
                            } else {
                                context.next();
                            }
                        },
                        refused -> context.next());
    }

    private void admit(RoutingContext context, String gateway) {
        Duration comeAgain = budget.arrive(gateway);
        if (comeAgain.isZero()) {
            context.addEndHandler(answered -> budget.leave(gateway));
            context.next();
        } else {
            refusal.comeAgain(context, EligibilityProblems.BUSY, comeAgain);
        }
    }
}
