package jp.madoguchi.gateway.desk;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import jp.madoguchi.contracts.event.Cause;
import jp.madoguchi.gateway.GatewayConfig;
import jp.madoguchi.gateway.application.Standings;
import jp.madoguchi.gateway.domain.CardKind;
import jp.madoguchi.gateway.domain.Circumstances;
import jp.madoguchi.gateway.domain.Instructions;
import jp.madoguchi.gateway.domain.Presentation;
import jp.madoguchi.gateway.domain.Standing;

/** 窓口の状態を写す. */
@ApplicationScoped
class DeskState {
    private final Standings standings;
    private final DeskStock stock;
    private final GatewayConfig config;
    private final Clock clock;

    DeskState(Standings standings, DeskStock stock, GatewayConfig config, Clock clock) {
        this.standings = standings;
        this.stock = stock;
        this.config = config;
        this.clock = clock;
    }

    Instant startOfDay() {
        return LocalDate.now(clock).atStartOfDay(clock.getZone()).toInstant();
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
                LocalDate.now(clock),
                standing.mode(),
                standing.mode().label(),
                cause,
                cause == null ? null : cause.label(),
                now.declared() != null,
                current.since(),
                message(standing, now),
                now.cluster(),
                now.identity(),
                now.unsent(),
                oldest,
                oldest == null
                        ? null
                        : Duration.between(oldest, clock.instant()).toMinutes(),
                stock.parked(),
                stock.parkedFiles(),
                stock.isIntact(),
                stock.sealingKeys(),
                stock.clockOffsetMillis(),
                cause == null ? null : InstructionJson.of(Instructions.on(cause, CardKind.MY_NUMBER_CARD)),
                waiting.stream().map(WaitingJson::of).toList(),
                stock.notices());
    }

    private static String message(Standing standing, Circumstances now) {
        if (standing.isDegraded()) {
            return "受付は続けられます。この端末に保存し、復旧後に自動で送ります";
        }
        return standing.equals(Standing.NORMAL) ? "資格確認ができます" : "つながりました。控え" + now.unsent() + "件を送っています。受付は続けられます";
    }
}
