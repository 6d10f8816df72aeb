package jp.madoguchi.outage.application;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.outage.OutageConfig;
import jp.madoguchi.outage.domain.Board;
import jp.madoguchi.outage.domain.ClinicFigures;
import jp.madoguchi.outage.domain.ClinicLine;
import jp.madoguchi.outage.domain.GatewayReport;
import jp.madoguchi.outage.domain.rule.OpeningHours;

/** 運用ボードを見る: of one institution, or of all. */
@ApplicationScoped
public class ViewBoard {
    private final BoardFacts facts;
    private final ChannelLags lags;
    private final Clock clock;
    private final OpeningHours hours;

    ViewBoard(BoardFacts facts, ChannelLags lags, Clock clock, OutageConfig config) {
        this.facts = facts;
        this.lags = lags;
        this.clock = clock;
        this.hours = OpeningHours.callCentre(config.callCentre().closedOnListedHolidays());
    }

    /** The board as it is now. */
    public Uni<Board> view(Optional<InstitutionCode> institution) {
        LocalDate today = LocalDate.now(clock);
        return facts.reports(institution)
                .chain(reports -> facts.figures(
                                institution, today, Board.claimMonth(today), Board.certificatesSince(today))
                        .chain(figures -> facts.names(institution).map(names -> board(reports, figures, names))));
    }

    /**
     * A clinic stands on the board once it is registered, has reported or has a figure: one whose gateway has never
     * spoken is missed nowhere else. One of a drill stands there while it is heard.
     */
    private Board board(
            List<GatewayReport> reports,
            Map<InstitutionCode, ClinicFigures> figures,
            Map<InstitutionCode, String> names) {
        Instant now = clock.instant();
        Map<String, List<GatewayReport>> heard = reports.stream()
                .collect(groupingBy(report -> report.institution().wire(), TreeMap::new, toList()));
        figures.keySet().forEach(code -> heard.putIfAbsent(code.wire(), List.of()));
        names.keySet().forEach(code -> heard.putIfAbsent(code.wire(), List.of()));
        List<ClinicLine> lines = heard.entrySet().stream()
                .map(clinic -> {
                    InstitutionCode code = InstitutionCode.valueOf(clinic.getKey());
                    return ClinicLine.of(
                            code,
                            names.get(code),
                            clinic.getValue(),
                            figures.getOrDefault(code, ClinicFigures.NONE).due(hours),
                            now);
                })
                .filter(line -> !line.isOverDrill())
                .toList();
        return new Board(now, lines, lags.all());
    }
}
