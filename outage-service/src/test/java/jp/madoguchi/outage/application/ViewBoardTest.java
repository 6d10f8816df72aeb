package jp.madoguchi.outage.application;

import static jp.madoguchi.outage.domain.BoardFixture.NOW;
import static jp.madoguchi.outage.domain.BoardFixture.OSAKA;
import static jp.madoguchi.outage.domain.BoardFixture.TOKYO;
import static jp.madoguchi.outage.domain.BoardFixture.code;
import static jp.madoguchi.outage.domain.BoardFixture.gateway;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.contracts.event.GatewayMode;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.outage.OutageConfig;
import jp.madoguchi.outage.domain.Board;
import jp.madoguchi.outage.domain.ChannelLag;
import jp.madoguchi.outage.domain.ClinicFigures;
import jp.madoguchi.outage.domain.ClinicLine;
import jp.madoguchi.outage.domain.ClinicState;
import jp.madoguchi.outage.domain.GatewayReport;
import org.junit.jupiter.api.Test;

class ViewBoardTest {
    private static final InstitutionCode NAGOYA = code("231123456");
    private static final ChannelLag LAG = new ChannelLag("desk", "desk.v1", 3, 1, NOW.minusSeconds(2));
    private static final ClinicFigures HELD = new ClinicFigures(0, null, null, null, 7, 0, 0, 0, 0, 0, 0, 0);

    private static final OutageConfig CONFIG = new SmallRyeConfigBuilder()
            .withMapping(OutageConfig.class)
            .withConverter(Duration.class, 200, new DurationConverter())
            .build()
            .getConfigMapping(OutageConfig.class);

    @Test
    void showsEveryClinicThatIsRegisteredReportedOrHasSomethingWaiting() {
        ViewBoard viewBoard =
                new ViewBoard(new Facts(), () -> List.of(LAG), Clock.fixed(NOW, ZoneId.of("Asia/Tokyo")), CONFIG);

        Board board = viewBoard.view(Optional.empty()).await().indefinitely();

        assertEquals(NOW, board.asOf());
        assertEquals(List.of(LAG), board.channels());
        assertEquals(
                List.of(TOKYO, NAGOYA, OSAKA),
                board.lines().stream().map(ClinicLine::institution).toList());
        assertEquals(
                Arrays.asList("新橋診療所", "名古屋診療所", null),
                board.lines().stream().map(ClinicLine::name).toList());
        assertEquals(
                List.of(ClinicState.LIVE, ClinicState.SILENT, ClinicState.SILENT),
                board.lines().stream().map(ClinicLine::state).toList());
        assertEquals(
                List.of(ClinicFigures.NONE, ClinicFigures.NONE, HELD),
                board.lines().stream().map(ClinicLine::figures).toList());
    }

    /** One clinic that reported and has nothing waiting, one the other way round, and a drill that is over. */
    private static final class Facts implements BoardFacts {
        @Override
        public Uni<List<GatewayReport>> reports(Optional<InstitutionCode> institution) {
            return Uni.createFrom().item(List.of(gateway(GatewayMode.NORMAL, 1)));
        }

        @Override
        public Uni<Map<InstitutionCode, String>> names(Optional<InstitutionCode> institution) {
            return Uni.createFrom().item(Map.of(TOKYO, "新橋診療所", NAGOYA, "名古屋診療所", code("131999901"), "訓練診療所"));
        }

        @Override
        public Uni<Map<InstitutionCode, ClinicFigures>> figures(
                Optional<InstitutionCode> institution,
                LocalDate today,
                YearMonth claimMonth,
                LocalDate certificatesSince) {
            assertEquals(LocalDate.of(2026, 11, 21), today);
            assertEquals(YearMonth.of(2026, 11), claimMonth);
            assertEquals(LocalDate.of(2026, 8, 21), certificatesSince);
            return Uni.createFrom().item(Map.of(OSAKA, HELD, code("131999900"), HELD));
        }
    }
}
