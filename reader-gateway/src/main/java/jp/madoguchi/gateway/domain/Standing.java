package jp.madoguchi.gateway.domain;

import java.util.Optional;
import jp.madoguchi.contracts.event.Cause;
import jp.madoguchi.contracts.event.GatewayMode;
import org.jspecify.annotations.Nullable;

/**
 * 窓口の状態と原因: what the desk is in now. A pure function of the {@link Circumstances}.
 *
 * @param cause present exactly when degraded
 */
public record Standing(GatewayMode mode, @Nullable Cause cause) {
    /** 通常. */
    public static final Standing NORMAL = new Standing(GatewayMode.NORMAL, null);

    private static final Standing RECOVERING = new Standing(GatewayMode.RECOVERING, null);

    /**
     * The mode in these circumstances. What a person declared comes first: no probe sees a broken reader. Then the one
     * who answers in this clinic: a clinic with its own 資格確認端末 asks on though the cluster is away, and one without
     * asks nobody else. Then the folder the card reader's results come through. A card reader for the printed items and
     * the sign-in alone keep nobody from asking. Recovering means that entries from before the cluster answered again
     * are still unsent; a visit taken a moment ago makes nobody "recovering".
     */
    public static Standing in(Circumstances now) {
        Cause cause = cause(now);
        if (cause != null) {
            return new Standing(GatewayMode.DEGRADED, cause);
        }
        return now.unsentBefore() > 0 ? RECOVERING : NORMAL;
    }

    /**
     * 人が戻ったと言えるもの: what degrades the desk now, and is only heard of through what is asked of it. Few clinics probe
     * it, so a person who has seen it work may say so. Of a folder, and of what a person declared, that is no question.
     */
    public static Optional<Dependency> onlyHeardOf(Circumstances now) {
        Cause cause = now.declared() == null ? cause(now) : null;
        if (cause == Cause.NATIONAL_SYSTEM_DOWN) {
            return Optional.of(Dependency.NATIONAL_SYSTEM);
        }
        boolean isSilent = cause == Cause.TERMINAL_BROKEN
                && !now.isDown(Dependency.TERMINAL)
                && now.isDown(Dependency.TERMINAL_ANSWERS);
        return isSilent ? Optional.of(Dependency.TERMINAL_ANSWERS) : Optional.empty();
    }

    private static @Nullable Cause cause(Circumstances now) {
        DeclaredTrouble declared = now.declared();
        if (declared != null) {
            return declared.cause();
        }
        Cause unanswered = now.source() == SourceKind.TERMINAL ? terminal(now) : cluster(now);
        if (unanswered != null) {
            return unanswered;
        }
        if (now.isDown(Dependency.FACE_FOLDER)) {
            return Cause.READER_BROKEN;
        }
        return now.isSourceUnproven() ? now.remembered() : null;
    }

    /** Two hosts behind one line: where neither answers, it is the line. */
    private static @Nullable Cause cluster(Circumstances now) {
        if (!now.isDown(Dependency.CLUSTER)) {
            return null;
        }
        return now.isDown(Dependency.IDENTITY) ? Cause.LINE_DOWN : Cause.CLUSTER_UNREACHABLE;
    }

    private static @Nullable Cause terminal(Circumstances now) {
        if (now.isDown(Dependency.TERMINAL) || now.isDown(Dependency.TERMINAL_ANSWERS)) {
            return Cause.TERMINAL_BROKEN;
        }
        return now.isDown(Dependency.NATIONAL_SYSTEM) ? Cause.NATIONAL_SYSTEM_DOWN : null;
    }

    /** Whether patients are taken without asking. */
    public boolean isDegraded() {
        return mode == GatewayMode.DEGRADED;
    }
}
