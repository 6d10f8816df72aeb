package jp.madoguchi.gateway.domain;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import jp.madoguchi.contracts.event.Cause;
import org.jspecify.annotations.Nullable;

/**
 * 窓口のまわりの事情: everything the mode is computed from.
 *
 * @param source who answers in this clinic
 * @param breakers what is known of each dependency; one that is missing has never answered
 * @param declared the trouble a person at the desk declared, which no probe sees
 * @param remembered the cause the gateway was degraded by when it last stopped
 * @param unsent how many journal entries wait to be sent
 * @param oldestUnsentAt when the oldest of them happened
 * @param unsentBefore how many of them wait since before the cluster answered again; none while it does not. Counted,
 *     for a clock that is set would make what came after older than what came before
 */
public record Circumstances(
        SourceKind source,
        Map<Dependency, BreakerState> breakers,
        @Nullable DeclaredTrouble declared,
        @Nullable Cause remembered,
        long unsent,
        @Nullable Instant oldestUnsentAt,
        long unsentBefore) {
    public Circumstances {
        breakers = Map.copyOf(breakers);
    }

    /** Just started: nothing has answered yet. */
    public static Circumstances atStart(@Nullable DeclaredTrouble declared, @Nullable Cause remembered) {
        return new Circumstances(SourceKind.CLUSTER, Map.of(), declared, remembered, 0, null, 0);
    }

    /** What is known of this dependency. */
    public BreakerState state(Dependency dependency) {
        return breakers.getOrDefault(dependency, BreakerState.UNPROVEN);
    }

    /** Whether it counts as gone. */
    public boolean isDown(Dependency dependency) {
        return state(dependency).isDown();
    }

    /** Whether nothing has told yet if what is remembered still holds. */
    public boolean isSourceUnproven() {
        return state(telling()) == BreakerState.UNPROVEN;
    }

    /** The same where this one answers. */
    public Circumstances answeredBy(SourceKind kind) {
        return new Circumstances(kind, breakers, declared, remembered, unsent, oldestUnsentAt, unsentBefore);
    }

    /** The same with the breaker of this dependency in this state. */
    public Circumstances with(Dependency dependency, BreakerState state) {
        Map<Dependency, BreakerState> next = new EnumMap<>(Dependency.class);
        next.putAll(breakers);
        next.put(dependency, state);
        return new Circumstances(
                source,
                next,
                declared,
                dependency == telling() && state != BreakerState.UNPROVEN ? null : remembered,
                unsent,
                oldestUnsentAt,
                dependency == Dependency.CLUSTER ? waiting(state) : unsentBefore);
    }

    /** The same with this trouble declared, or none. */
    public Circumstances withDeclared(@Nullable DeclaredTrouble trouble) {
        return new Circumstances(source, breakers, trouble, remembered, unsent, oldestUnsentAt, unsentBefore);
    }

    /** The same with this backlog. */
    public Circumstances withBacklog(long count, @Nullable Instant oldest) {
        long sent = Math.max(0, unsent - count);
        return new Circumstances(
                source, breakers, declared, remembered, count, oldest, Math.max(0, unsentBefore - sent));
    }

    private long waiting(BreakerState cluster) {
        if (cluster != BreakerState.CLOSED) {
            return 0;
        }
        return state(Dependency.CLUSTER) == BreakerState.CLOSED ? unsentBefore : unsent;
    }

    /** Who tells whether it still holds: a folder that can be listed says nothing of the national system behind it. */
    private Dependency telling() {
        return switch (source) {
            case CLUSTER -> Dependency.CLUSTER;
            case TERMINAL ->
                remembered == Cause.NATIONAL_SYSTEM_DOWN ? Dependency.NATIONAL_SYSTEM : Dependency.TERMINAL;
        };
    }
}
