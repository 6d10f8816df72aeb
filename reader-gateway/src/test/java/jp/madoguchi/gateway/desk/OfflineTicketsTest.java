package jp.madoguchi.gateway.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.madoguchi.gateway.application.ClockJump;
import jp.madoguchi.gateway.application.DeskTime;
import jp.madoguchi.gateway.domain.DeskFixture;
import jp.madoguchi.web.Ids;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OfflineTicketsTest {
    private static final UUID GATEWAY = new UUID(1, 1);

    private Instant now = DeskFixture.NOW;
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    private final OfflineTickets tickets = tickets(GATEWAY, 1);

    private OfflineTickets tickets(UUID gateway, int secret) {
        byte[] key = new byte[32];
        key[0] = (byte) secret;
        return new OfflineTickets(purpose -> key, gateway, new Ids(), clock, () -> Duration.ofDays(4));
    }

    private String ticket() {
        return tickets.issue("uketsuke", Set.of("general"), List.of("1311234569"))
                .ticket();
    }

    @Test
    void namesAccountRolesAndInstitutions() {
        OfflineTickets.Holder holder = tickets.holder(ticket()).orElseThrow();

        assertEquals("uketsuke", holder.account());
        assertEquals(Set.of("general"), holder.roles());
        assertEquals(List.of("1311234569"), holder.institutions());
        assertNotNull(holder.ticketId());
    }

    @Test
    void livesAsLongAsTheHouseSays() {
        String ticket = ticket();
        now = DeskFixture.NOW.plusSeconds(96 * 3600 - 1);
        assertEquals(true, tickets.holder(ticket).isPresent());
        now = DeskFixture.NOW.plusSeconds(96 * 3600 + 1);
        assertEquals(Optional.empty(), tickets.holder(ticket));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("jp.madoguchi.gateway.application.ClockJump#all")
    void livesAsLongWhateverTheMachinesClockIsSetTo(ClockJump jump) {
        DeskTime time = DeskTime.proven(jump.at());
        OfflineTickets held = new OfflineTickets(
                purpose -> new byte[32], GATEWAY, new Ids(), time.terms()::now, () -> Duration.ofDays(4));
        OfflineTickets.Issued issued = held.issue("uketsuke", Set.of("general"), List.of("1311234569"));
        assertEquals(jump.at().plus(Duration.ofDays(4)), issued.held().until());

        time.set(jump.by());

        assertEquals(true, held.holder(issued.ticket()).isPresent(), "none runs out early");
        time.pass(Duration.ofDays(4).minusSeconds(1));
        assertEquals(true, held.holder(issued.ticket()).isPresent());
        time.pass(Duration.ofSeconds(2));
        assertEquals(Optional.empty(), held.holder(issued.ticket()), "nor late");
    }

    @Test
    void isWorthNothingOnAnotherDevice() {
        assertEquals(Optional.empty(), tickets(GATEWAY, 2).holder(ticket()));
        assertEquals(Optional.empty(), tickets(new UUID(1, 2), 1).holder(ticket()));
    }

    @Test
    void isNoTicketWithoutASignature() {
        String[] parts = ticket().split("\\.", -1);
        String unsigned = "eyJhbGciOiJub25lIn0." + parts[1] + ".";

        assertEquals(Optional.empty(), tickets.holder(unsigned));
        assertEquals(Optional.empty(), tickets.holder("x"));
    }
}
