package jp.madoguchi.gateway.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import jp.madoguchi.contracts.event.DeskAction;
import jp.madoguchi.gateway.domain.Clerk;
import jp.madoguchi.gateway.domain.TicketLock;

/**
 * 控えを開ける: who signed out comes in again by a PIN while the sign-in does not answer. Whatever is wrong, the answer is
 * the same and takes as long. A wrong PIN is a fact that goes up afterwards; a name nobody has here is none.
 */
@ApplicationScoped
public class OpenTicket {
    private final AdmitByTicket admission;
    private final TicketLocks locks;
    private final Pins pins;
    private final DeskActions actions;
    private final DeskClock clock;

    OpenTicket(AdmitByTicket admission, TicketLocks locks, Pins pins, DeskActions actions, DeskClock clock) {
        this.admission = admission;
        this.locks = locks;
        this.pins = pins;
        this.actions = actions;
        this.clock = clock;
    }

    /** Whether anybody needs to: where the sign-in answers, people sign in. */
    public boolean isNeeded() {
        return admission.isNeeded();
    }

    /** What it opened, if it did. */
    public Uni<Optional<TicketLock>> open(String account, String pin) {
        if (!isNeeded()) {
            return Uni.createFrom().item(Optional.empty());
        }
        return locks.attempt(account, clock.instant())
                .chain(found -> found.map(lock -> tried(lock, pin))
                        .orElseGet(() -> pins.hash(pin).replaceWith(Optional.empty())));
    }

    private Uni<Optional<TicketLock>> tried(TicketLock lock, String pin) {
        return pins.matches(pin, lock.hash())
                .chain(isRight -> isRight
                        ? locks.keep(lock.opened()).replaceWith(Optional.of(lock))
                        : actions.write(new Clerk(lock.account(), true), DeskAction.TICKET_PIN_REFUSED, null, null)
                                .replaceWith(Optional.empty()));
    }
}
