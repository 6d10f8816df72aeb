package jp.madoguchi.gateway.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jp.madoguchi.contracts.event.Cause;
import org.jspecify.annotations.Nullable;

/** 障害を申し出る: a person at the desk says what no probe can see, a broken reader, a power cut, or takes it back. */
@ApplicationScoped
public class DeclareTrouble {
    /** Under this name the declared cause survives a restart. */
    public static final String SETTING = "declared-cause";

    private final Settings settings;
    private final Standings standings;

    DeclareTrouble(Settings settings, Standings standings) {
        this.settings = settings;
        this.standings = standings;
    }

    /** Declares this cause, or none. */
    public Uni<Void> declare(@Nullable Cause cause) {
        return settings.put(SETTING, cause == null ? null : cause.name())
                .invoke(() -> standings.update(now -> now.withDeclared(cause)));
    }
}
