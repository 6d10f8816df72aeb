package jp.madoguchi.gateway.desk;

import jakarta.enterprise.context.RequestScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jp.madoguchi.gateway.GatewayConfig;
import jp.madoguchi.web.Caller;
import jp.madoguchi.web.Roles;

/** 控えを切るところ: a ticket opens what its holder may do in this clinic now, and nothing else he may do elsewhere. */
@RequestScoped
class TicketCounter {
    private static final Set<String> CLINIC = Set.of(Roles.GENERAL, Roles.MEDICAL_VIEWER, Roles.ADMINISTRATOR);

    private final Caller caller;
    private final OfflineTickets tickets;
    private final GatewayConfig config;

    TicketCounter(Caller caller, OfflineTickets tickets, GatewayConfig config) {
        this.caller = caller;
        this.tickets = tickets;
        this.config = config;
    }

    OfflineTickets.Issued issue(String account) {
        return tickets.issue(account, roles(), List.of(config.institution().wire()));
    }

    /** What its holder may do in this clinic. */
    Set<String> roles() {
        Set<String> roles = new HashSet<>(caller.roles());
        roles.retainAll(CLINIC);
        return roles;
    }
}
