package jp.madoguchi.outage.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.madoguchi.contracts.event.Cause;
import jp.madoguchi.contracts.event.GatewayMode;
import jp.madoguchi.contracts.id.CheckDigit;
import jp.madoguchi.contracts.id.InstitutionCode;
import org.jspecify.annotations.Nullable;

/** Clinics on the board. */
public final class BoardFixture {
    public static final Instant NOW = Instant.parse("2026-11-21T01:00:00Z");
    public static final InstitutionCode TOKYO = code("131123456");
    public static final InstitutionCode OSAKA = code("271123456");

    private BoardFixture() {}

    public static InstitutionCode code(String nineDigits) {
        return InstitutionCode.valueOf(nineDigits + CheckDigit.of(nineDigits));
    }

    /** A gateway heard so many seconds ago. */
    public static GatewayReport gateway(GatewayMode mode, int secondsAgo) {
        return gateway(mode, secondsAgo, Map.of());
    }

    public static GatewayReport gateway(GatewayMode mode, int secondsAgo, Map<String, String> breakers) {
        return gateway(mode, NOW.minusSeconds(3600), secondsAgo, breakers, null);
    }

    public static GatewayReport gateway(
            GatewayMode mode,
            Instant since,
            int secondsAgo,
            Map<String, String> breakers,
            @Nullable Instant oldestUnsentAt) {
        return new GatewayReport(
                UUID.randomUUID(),
                TOKYO,
                mode,
                mode == GatewayMode.DEGRADED ? Cause.LINE_DOWN : null,
                breakers,
                oldestUnsentAt == null ? 0 : 3,
                oldestUnsentAt,
                since,
                NOW.minusSeconds(secondsAgo),
                null,
                null,
                0);
    }

    /** A gateway heard just now that was seen to hand in so many entries a second, so many seconds ago. */
    public static GatewayReport draining(GatewayMode mode, long unsent, double perSecond, int secondsAgo) {
        return new GatewayReport(
                UUID.randomUUID(),
                TOKYO,
                mode,
                null,
                Map.of(),
                unsent,
                unsent == 0 ? null : NOW.minusSeconds(60),
                NOW.minusSeconds(3600),
                NOW,
                40L,
                new Drain(perSecond, NOW.minusSeconds(secondsAgo)),
                0);
    }

    /** A gateway at whose desk so much is parked. */
    static GatewayReport parking(long parked) {
        return new GatewayReport(
                UUID.randomUUID(),
                TOKYO,
                GatewayMode.NORMAL,
                null,
                Map.of(),
                0,
                null,
                NOW.minusSeconds(3600),
                NOW,
                null,
                null,
                parked);
    }

    public static ClinicLine line(InstitutionCode institution, GatewayReport... reports) {
        return ClinicLine.of(institution, null, List.of(reports), ClinicFigures.NONE, NOW);
    }

    public static Board board(ClinicLine... lines) {
        return new Board(NOW, List.of(lines), List.of());
    }
}
