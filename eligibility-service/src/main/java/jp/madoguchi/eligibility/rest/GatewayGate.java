package jp.madoguchi.eligibility.rest;

import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.security.Principal;
import java.util.List;
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
    /** Where a gateway sends what it has kept, and all of them do when the line comes back. */
    private static final List<String> DOORS = List.of("/gateway/entries", "/eligibility/observations");

    /** Behind what signs in, and before the resources. */
    private static final int AFTER_SIGN_IN = -50;

    private final GatewayBudget budget;
    private final EarlyRefusal refusal;

    GatewayGate(GatewayBudget budget, EarlyRefusal refusal) {
        this.budget = budget;
        this.refusal = refusal;
    }

    void install(@Observes Router router) {
        for (String door : DOORS) {
            router.post(door).order(AFTER_SIGN_IN).handler(this::look);
        }
    }

    /** Who is no gateway is refused by the door itself, and takes no place from one. */
    private void look(RoutingContext context) {
        QuarkusHttpUser.getSecurityIdentity(context, null)
                .subscribe()
                .with(
                        caller -> {
                            if (caller.hasRole(Roles.GATEWAY)) {
                                admit(context, place(context, caller.getPrincipal()));
                            } else {
                                context.next();
                            }
                        },
                        refused -> context.next());
    }

    /** Apart at each door: a gateway tells what was seen while its entries are on the way. */
    private static String place(RoutingContext context, Principal gateway) {
        return gateway.getName() + " " + context.normalizedPath();
    }

    private void admit(RoutingContext context, String gateway) {
        GatewayBudget.Arrival arrival = budget.arrive(gateway);
        if (arrival.isLetIn()) {
            context.addEndHandler(answered -> budget.leave(arrival));
            context.next();
        } else {
            refusal.comeAgain(context, EligibilityProblems.BUSY, arrival.comeAgain());
        }
    }
}
