package jp.madoguchi.gateway.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import jp.madoguchi.contracts.event.Cause;
import jp.madoguchi.contracts.event.DeskAction;
import jp.madoguchi.gateway.domain.Clerk;
import jp.madoguchi.gateway.domain.DeclaredTrouble;
import jp.madoguchi.gateway.domain.Standing;
import org.jspecify.annotations.Nullable;

/**
 * 障害を申し出る: a person at the desk says what no probe can see, a broken reader, a power cut, or that it is over. Whether
 * the 資格確認端末 answers, and the national system behind it, is heard of only through what is asked of them, so that a
 * person may say that they are back, too.
 */
@ApplicationScoped
public class DeclareTrouble {
    /** Under this name the declared trouble survives a restart. */
    private static final String SETTING = "declared-cause";

    private final Settings settings;
    private final Standings standings;
    private final DependencyHealth health;
    private final DeskActions actions;
    private final Clock clock;

    DeclareTrouble(Settings settings, Standings standings, DependencyHealth health, DeskActions actions, Clock clock) {
        this.settings = settings;
        this.standings = standings;
        this.health = health;
        this.actions = actions;
        this.clock = clock;
    }

    /** This person declares this cause. */
    public Uni<Void> declare(Cause cause, Clerk clerk) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return actions.write(clerk, DeskAction.TROUBLE_DECLARED, null, cause)
                .chain(() -> keep(new DeclaredTrouble(cause, clerk.account(), now)));
    }

    /** This person says that it is over: what was declared, or else what is only heard of. */
    public Uni<Void> retract(Clerk clerk) {
        Standings.Current current = standings.current();
        DeclaredTrouble declared = current.circumstances().declared();
        if (declared != null) {
            return actions.write(clerk, DeskAction.TROUBLE_RETRACTED, null, declared.cause())
                    .chain(() -> keep(null));
        }
        Cause cause = current.standing().cause();
        return Standing.onlyHeardOf(current.circumstances())
                .map(silent -> actions.write(clerk, DeskAction.TROUBLE_RETRACTED, null, cause)
                        .invoke(() -> health.succeeded(silent)))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    /** What was declared before the gateway stopped, and not taken back. */
    public static Optional<DeclaredTrouble> recalled(Settings settings) {
        return settings.get(SETTING).map(DeclaredTrouble::of);
    }

    private Uni<Void> keep(@Nullable DeclaredTrouble trouble) {
        return settings.put(SETTING, trouble == null ? null : trouble.text())
                .invoke(() -> standings.update(now -> now.withDeclared(trouble)));
    }
}
