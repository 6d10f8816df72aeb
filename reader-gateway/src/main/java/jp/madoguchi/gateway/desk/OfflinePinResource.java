package jp.madoguchi.gateway.desk;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import jp.madoguchi.gateway.application.TicketRegister;
import jp.madoguchi.gateway.domain.Clerk;
import jp.madoguchi.web.Problem;
import jp.madoguchi.web.Roles;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** 障害時の暗証番号: set by who is signed in for real, for this device alone. It is kept nowhere and goes nowhere. */
@Path("/desk/offline-pin")
class OfflinePinResource {
    private final DeskAccess access;
    private final TicketCounter counter;
    private final TicketRegister register;

    OfflinePinResource(DeskAccess access, TicketCounter counter, TicketRegister register) {
        this.access = access;
        this.counter = counter;
        this.register = register;
    }

    @PUT
    @RolesAllowed({Roles.GENERAL, Roles.MEDICAL_VIEWER, Roles.ADMINISTRATOR})
    public Uni<Response> set(@NotNull @Valid OfflinePinJson wish) {
        Clerk clerk = access.clerk();
        if (clerk.byTicket()) {
            return Uni.createFrom().item(Problem.response(DeskProblems.TICKET_NEEDS_SIGN_IN));
        }
        if (!wish.fits()) {
            return Uni.createFrom().item(Problem.response(DeskProblems.PIN_UNFIT));
        }
        return register.issued(counter.issue(clerk.account()).held(), counter.roles(), wish.chosen())
                .replaceWith(() -> Response.noContent().build());
    }

    /** 決める暗証番号, typed twice. */
    record OfflinePinJson(
            @Schema(minLength = SHORTEST, maxLength = LONGEST) @NotNull
            String pin,

            @Schema(minLength = SHORTEST, maxLength = LONGEST) @NotNull
            String again) {
        private static final int SHORTEST = 6;
        private static final int LONGEST = 64;

        /** What will be kept of it, and what is compared when it is typed: spaces around it count for nothing. */
        String chosen() {
            return pin.strip();
        }

        boolean fits() {
            int length = chosen().length();
            return length >= SHORTEST && length <= LONGEST && chosen().equals(again.strip());
        }

        /** Nobody prints it. */
        @Override
        public String toString() {
            return "OfflinePinJson";
        }
    }
}
