package jp.madoguchi.outage.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.madoguchi.contracts.event.Cause;
import jp.madoguchi.contracts.event.GatewayMode;
import jp.madoguchi.contracts.id.InstitutionCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A gateway is its mode or the cause it is in trouble by, since when, its last word, and whether it is heard. */
class GatewaysTest {
    private static final Duration GONE_AFTER = Duration.ofSeconds(100);
    private static final Instant NEWEST = Instant.EPOCH.plusSeconds(200);
    private static final InstitutionCode CLINIC = InstitutionCode.valueOf("1311234569");

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "NORMAL 30 200 heard, 30",
        "NORMAL 30 200 heard / NORMAL 20 190 heard, 30",
        "NORMAL 30 200 heard / RECOVERING 20 190 heard, never",
        "NORMAL 30 200 heard / LINE_DOWN 20 190 heard, never",
        "NORMAL 30 200 heard / DEGRADED 20 190 heard, never",
        "NORMAL 30 200 heard / LINE_DOWN 20 99 heard, never",
        "NORMAL 30 200 heard / LINE_DOWN 20 100 silent, never",
        "NORMAL 30 200 heard / LINE_DOWN 20 99 silent, 99",
        "NORMAL 30 200 heard / RECOVERING 20 25 silent, 30",
        "NORMAL 30 200 heard / NORMAL 40 50 silent, 40"
    })
    void haveRecoveredOnceAllThatAreStillThereAreNormal(String gateways, String expected) {
        assertEquals(
                expected,
                of(gateways)
                        .recoveredAt()
                        .map(at -> String.valueOf(at.getEpochSecond()))
                        .orElse("never"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "LINE_DOWN 30 200 heard, LINE_DOWN",
        "NORMAL 30 200 heard, none",
        "DEGRADED 30 200 heard, none",
        "LINE_DOWN 30 200 heard / READER_BROKEN 20 190 heard, READER_BROKEN",
        "LINE_DOWN 20 200 heard / READER_BROKEN 30 190 heard, LINE_DOWN",
        "LINE_DOWN 20 200 heard / NATIONAL_SYSTEM_DOWN 30 190 heard, NATIONAL_SYSTEM_DOWN",
        "LINE_DOWN 20 200 heard / NATIONAL_SYSTEM_DOWN 30 99 silent, LINE_DOWN",
        "NORMAL 20 200 heard / NATIONAL_SYSTEM_DOWN 30 99 silent, none"
    })
    void sayWhatKeepsTheInstitutionFromAskingNow(String gateways, String expected) {
        assertEquals(expected, of(gateways).cause().map(Cause::name).orElse("none"));
    }

    @Test
    void haveBeenWellSinceEverWhereThereIsNone() {
        assertEquals(Optional.of(Instant.EPOCH), new Gateways(List.of(), Set.of(), NEWEST, GONE_AFTER).recoveredAt());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "LINE_DOWN 30 200 heard, true",
        "RECOVERING 30 200 heard, true",
        "LINE_DOWN 30 200 silent, false",
        "NORMAL 30 200 heard, false",
        "NORMAL 30 200 heard / LINE_DOWN 30 200 silent, false"
    })
    void sayThatItLastsAsLongAsOneInTroubleIsHeard(String gateways, boolean expected) {
        assertEquals(expected, of(gateways).sayItLasts());
    }

    private static Gateways of(String gateways) {
        Set<UUID> heard = new HashSet<>();
        List<GatewayReport> reports = Arrays.stream(gateways.split(" / "))
                .map(text -> report(text.split(" "), heard))
                .toList();
        return new Gateways(reports, heard, NEWEST, GONE_AFTER);
    }

    private static GatewayReport report(String[] words, Set<UUID> heard) {
        UUID id = UUID.randomUUID();
        if (words[3].equals("heard")) {
            heard.add(id);
        }
        Optional<GatewayMode> mode = Arrays.stream(GatewayMode.values())
                .filter(one -> one.name().equals(words[0]))
                .findFirst();
        return report(
                id,
                mode.orElse(GatewayMode.DEGRADED),
                mode.isPresent() ? null : Cause.valueOf(words[0]),
                Long.parseLong(words[1]),
                Long.parseLong(words[2]));
    }

    private static GatewayReport report(UUID id, GatewayMode mode, @Nullable Cause cause, long since, long reported) {
        return new GatewayReport(
                id,
                CLINIC,
                mode,
                cause,
                Map.of(),
                0,
                null,
                Instant.EPOCH.plusSeconds(since),
                Instant.EPOCH.plusSeconds(reported),
                null,
                null,
                0);
    }
}
