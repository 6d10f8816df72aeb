package jp.madoguchi.gateway.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import jp.madoguchi.contracts.event.DeskAction;
import jp.madoguchi.contracts.event.DeskActionRecorded;
import jp.madoguchi.contracts.event.DeskActionRecorded.StatedDay;
import jp.madoguchi.gateway.GatewayConfig;
import jp.madoguchi.gateway.domain.Clerk;
import jp.madoguchi.web.Ids;
import org.jspecify.annotations.Nullable;

/** 窓口の操作を控える: who did what, when and why, as a fact like any other. */
@ApplicationScoped
public class DeskActions {
    private final DeskLog log;
    private final GatewayConfig config;
    private final Ids ids;
    private final Clock clock;

    DeskActions(DeskLog log, GatewayConfig config, Ids ids, Clock clock) {
        this.log = log;
        this.config = config;
        this.ids = ids;
        this.clock = clock;
    }

    /** Writes one down that stands by itself. */
    Uni<Void> write(Clerk clerk, DeskAction action, @Nullable UUID visitId, @Nullable Enum<?> reason) {
        return log.write(of(clerk, action, visitId, reason));
    }

    /** Writes down which day somebody said it is, and which one the machine showed. */
    Uni<Void> write(Clerk clerk, StatedDay day) {
        return log.write(of(clerk, DeskAction.DATE_STATED, null, null, day));
    }

    /** One to be kept together with what was done. */
    DeskActionRecorded of(Clerk clerk, DeskAction action, @Nullable UUID visitId, @Nullable Enum<?> reason) {
        return of(clerk, action, visitId, reason, null);
    }

    private DeskActionRecorded of(
            Clerk clerk, DeskAction action, @Nullable UUID visitId, @Nullable Enum<?> reason, @Nullable StatedDay day) {
        return new DeskActionRecorded(
                ids.next(),
                config.institution(),
                config.id(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                clerk.account(),
                clerk.byTicket(),
                action,
                visitId,
                reason == null ? null : reason.name(),
                day);
    }
}
