package jp.madoguchi.outage.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.contracts.event.Cause;
import jp.madoguchi.contracts.event.GatewayMode;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.outage.domain.Board;
import jp.madoguchi.outage.domain.ChannelLag;
import jp.madoguchi.outage.domain.ClinicFigures;
import jp.madoguchi.outage.domain.ClinicLine;
import jp.madoguchi.outage.domain.ClinicState;
import org.jspecify.annotations.Nullable;

/**
 * 運用ボード: all of it, or what has changed of it.
 *
 * @param behindSeconds how far behind the desks' facts this is; absent while that is not known
 * @param gone clinics that are on the board no more
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record BoardJson(
        Instant asOf,
        @Nullable Long behindSeconds,
        Board.Totals totals,
        List<ChannelLag> channels,
        List<Line> lines,
        List<InstitutionCode> gone) {

    static BoardJson of(Board board) {
        return of(board, board.lines(), List.of());
    }

    static BoardJson of(Board board, Board.Change change) {
        return of(board, change.lines(), change.gone());
    }

    private static BoardJson of(Board board, List<ClinicLine> lines, List<InstitutionCode> gone) {
        Optional<Duration> behind = board.behind();
        return new BoardJson(
                board.asOf(),
                behind.map(Duration::toSeconds).orElse(null),
                board.totals(),
                board.channels(),
                lines.stream().map(line -> Line.of(line, behind, board.asOf())).toList(),
                gone);
    }

    /**
     * 医療機関の一行.
     *
     * @param name what it is called; absent while nobody registered it
     * @param parked 取り置き: what the cluster refused and nobody at the desk has closed yet
     * @param drainedPerSecond entries a second it hands in of what it kept; absent while that is not known
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(
            InstitutionCode institution,
            @Nullable String name,
            String prefecture,
            ClinicState state,
            String stateLabel,
            @Nullable Instant since,
            @Nullable GatewayMode mode,
            @Nullable String modeLabel,
            @Nullable Cause cause,
            @Nullable String causeLabel,
            Map<String, String> breakers,
            long unsent,
            @Nullable Instant oldestUnsentAt,
            long parked,
            @Nullable Double drainedPerSecond,
            @Nullable Long endToEndAgeSeconds,
            int gateways,
            int silentGateways,
            int openGrants,
            @Nullable Instant grantAskedAt,
            @Nullable Instant grantDueAt,
            @Nullable LocalDate grantUntil,
            long held,
            long fullCharges,
            long prevented,
            long openDeclarations,
            long unknownForecast,
            long expiringCertificates,
            long refundsDue,
            long refundsPaid) {
        static Line of(ClinicLine line, Optional<Duration> behind, Instant now) {
            ClinicFigures figures = line.figures();
            Optional<GatewayMode> mode = Optional.ofNullable(line.mode());
            Optional<Cause> cause = Optional.ofNullable(line.cause());
            return new Line(
                    line.institution(),
                    line.name(),
                    line.prefecture(),
                    line.state(),
                    line.state().label(),
                    line.since(),
                    line.mode(),
                    mode.map(GatewayMode::label).orElse(null),
                    line.cause(),
                    cause.map(Cause::label).orElse(null),
                    line.breakers(),
                    line.unsent(),
                    line.oldestUnsentAt(),
                    line.parked(),
                    line.drainedPerSecond(),
                    behind.map(age -> line.endToEndAge(age, now).toSeconds()).orElse(null),
                    line.gateways(),
                    line.silentGateways(),
                    figures.openGrants(),
                    figures.grantAskedAt(),
                    figures.grantDueAt(),
                    figures.grantUntil(),
                    figures.held(),
                    figures.fullCharges(),
                    figures.prevented(),
                    figures.openDeclarations(),
                    figures.unknownForecast(),
                    figures.expiringCertificates(),
                    figures.refundsDue(),
                    figures.refundsPaid());
        }
    }

    /** まだ見ている: nothing has changed, and this is how fresh that statement is. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Alive(Instant asOf, @Nullable Long behindSeconds, List<ChannelLag> channels) {
        static Alive of(Board board) {
            return new Alive(
                    board.asOf(), board.behind().map(Duration::toSeconds).orElse(null), board.channels());
        }
    }
}
