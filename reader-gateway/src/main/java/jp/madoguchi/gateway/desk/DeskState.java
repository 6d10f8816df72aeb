package jp.madoguchi.gateway.desk;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import jp.madoguchi.contracts.event.Cause;
import jp.madoguchi.gateway.GatewayConfig;
import jp.madoguchi.gateway.application.ClinicRules;
import jp.madoguchi.gateway.application.DeskClock;
import jp.madoguchi.gateway.application.Standings;
import jp.madoguchi.gateway.domain.Circumstances;
import jp.madoguchi.gateway.domain.Dependency;
import jp.madoguchi.gateway.domain.Presentation;
import jp.madoguchi.gateway.domain.Situation;
import jp.madoguchi.gateway.domain.Standing;
import org.jspecify.annotations.Nullable;

/** 窓口の状態を写す. */
@ApplicationScoped
class DeskState {
    private final Standings standings;
    private final DeskStock stock;
    private final ClinicRules rules;
    private final GatewayConfig config;
    private final DeskClock clock;

    DeskState(Standings standings, DeskStock stock, ClinicRules rules, GatewayConfig config, DeskClock clock) {
        this.standings = standings;
        this.stock = stock;
        this.rules = rules;
        this.config = config;
        this.clock = clock;
    }

    Instant startOfDay() {
        return clock.startOfDay();
    }

    StateJson show(List<Presentation> waiting) {
        Standings.Current current = standings.current();
        Standing standing = current.standing();
        Circumstances now = current.circumstances();
        Cause cause = standing.cause();
        Instant oldest = now.oldestUnsentAt();
        return new StateJson(
                config.id(),
                config.institution(),
                clock.day(),
                standing.mode(),
                standing.mode().label(),
                cause,
                cause == null ? null : cause.label(),
                now.declared() != null,
                current.since(),
                message(standing, now),
                now.state(Dependency.CLUSTER),
                now.state(Dependency.IDENTITY),
                now.unsent(),
                oldest,
                oldest == null ? null : clock.since(oldest).toMinutes(),
                stock.parked(),
                stock.parkedFiles(),
                stock.isIntact(),
                stock.missing(),
                stock.room(),
                stock.sealingKeys(),
                stock.clockOffsetMillis(),
                cause == null ? null : InstructionJson.of(rules.atFirst(new Situation.Unasked(cause))),
                queue(waiting),
                stock.notices());
    }

    /** Those who wait, each with what is done for them. */
    List<WaitingJson> queue(List<Presentation> waiting) {
        return waiting.stream()
                .map(one -> WaitingJson.of(one, rules.atFirst(one)))
                .toList();
    }

    /** What a person may say is back. */
    @Nullable
    Dependency onlyHeardOf() {
        return Standing.onlyHeardOf(standings.current().circumstances()).orElse(null);
    }

    /** What is told of the clock. */
    DayResource.DayJson day() {
        return DayResource.DayJson.of(clock.today(), clock.isUnproven());
    }

    private static String message(Standing standing, Circumstances now) {
        if (standing.isDegraded()) {
            return "受付は続けられます。この端末に保存し、復旧後に自動で送ります";
        }
        if (standing.equals(Standing.NORMAL) && now.isDown(Dependency.CLUSTER)) {
            return "資格確認ができます。中央につながらないため、控えはこの端末に保存し、復旧後に自動で送ります。受付は続けられます";
        }
        return standing.equals(Standing.NORMAL) ? "資格確認ができます" : "つながりました。控え" + now.unsent() + "件を送っています。受付は続けられます";
    }
}
