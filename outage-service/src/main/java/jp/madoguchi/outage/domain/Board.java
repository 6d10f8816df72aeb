package jp.madoguchi.outage.domain;

import static java.util.stream.Collectors.toMap;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.rules.CardCertificate;

/** 運用ボード: every clinic's state and figures at one moment, and how far behind the desks the board is. Person-free. */
public record Board(Instant asOf, List<ClinicLine> lines, List<ChannelLag> channels) {
    /** Claims of a month are handed in up to and with the 10th of the next. */
    private static final int CLAIM_DAY = 10;

    /** The month whose claims are handed in on the next 10th, today included. */
    public static YearMonth claimMonth(LocalDate today) {
        YearMonth month = YearMonth.from(today);
        return today.getDayOfMonth() <= CLAIM_DAY ? month.minusMonths(1) : month;
    }

    /** The first day on which a certificate that may still be about to expire can have been seen so. */
    public static LocalDate certificatesSince(LocalDate today) {
        return CardCertificate.noticeFrom(today);
    }

    /** How far behind the topics the board is; empty while a topic has not been compared yet. */
    public Optional<Duration> behind() {
        if (channels.stream().anyMatch(channel -> channel.heard().isEmpty())) {
            return Optional.empty();
        }
        return channels.stream()
                .flatMap(channel -> channel.heard().stream())
                .min(Comparator.naturalOrder())
                .map(heard -> heard.isAfter(asOf) ? Duration.ZERO : Duration.between(heard, asOf));
    }

    /** The same with the lines that are asked for. */
    public Board only(BoardFilter filter) {
        return new Board(asOf, lines.stream().filter(filter::shows).toList(), channels);
    }

    /** The same with the line of this clinic alone. */
    public Board of(InstitutionCode institution) {
        return new Board(
                asOf,
                lines.stream()
                        .filter(line -> line.institution().equals(institution))
                        .toList(),
                channels);
    }

    /** What a reader of an earlier board does not know yet. */
    public Change since(Board earlier) {
        Map<InstitutionCode, ClinicLine> known = byInstitution(earlier);
        Map<InstitutionCode, ClinicLine> here = byInstitution(this);
        return new Change(
                lines.stream()
                        .filter(line -> !line.equals(known.get(line.institution())))
                        .toList(),
                known.keySet().stream().filter(code -> !here.containsKey(code)).toList());
    }

    /** The sums over all lines but those of a drill, where nobody waits. */
    public Totals totals() {
        return new Totals(
                sum(line -> 1),
                states(),
                sum(ClinicLine::unsent),
                sum(ClinicLine::parked),
                sum(line -> line.figures().openGrants()),
                sum(line -> line.figures().held()),
                sum(line -> line.figures().fullCharges()),
                sum(line -> line.figures().prevented()),
                sum(line -> line.figures().openDeclarations()),
                sum(line -> line.figures().unknownForecast()),
                sum(line -> line.figures().expiringCertificates()),
                sum(line -> line.figures().refundsDue()),
                sum(line -> line.figures().refundsPaid()));
    }

    private Map<ClinicState, Long> states() {
        Map<ClinicState, Long> states = new EnumMap<>(ClinicState.class);
        for (ClinicState state : ClinicState.values()) {
            states.put(state, sum(line -> line.state() == state ? 1 : 0));
        }
        return states;
    }

    private long sum(ToLongFunction<ClinicLine> figure) {
        return lines.stream()
                .filter(line -> !line.institution().isForDrill())
                .mapToLong(figure)
                .sum();
    }

    private static Map<InstitutionCode, ClinicLine> byInstitution(Board board) {
        return board.lines.stream().collect(toMap(ClinicLine::institution, Function.identity()));
    }

    /** 変わった行. */
    public record Change(List<ClinicLine> lines, List<InstitutionCode> gone) {
        /** Whether there is nothing to tell. */
        public boolean isEmpty() {
            return lines.isEmpty() && gone.isEmpty();
        }
    }

    /** 合計. */
    public record Totals(
            long clinics,
            Map<ClinicState, Long> byState,
            long unsent,
            long parked,
            long openGrants,
            long held,
            long fullCharges,
            long prevented,
            long openDeclarations,
            long unknownForecast,
            long expiringCertificates,
            long refundsDue,
            long refundsPaid) {}
}
