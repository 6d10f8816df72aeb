package jp.madoguchi.local.suite;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class PortUseTest {
    private static final SuiteSettings ALL =
            new SuiteSettings(Path.of("."), Path.of("."), new Ports(Ports.DEFAULT_BASE), false);

    @Test
    void seesAPortThatIsTakenOnTheLoopbackAddress() throws IOException {
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertTrue(new PortUse(other.getLocalPort(), "Keycloak").isTaken());
        }
    }

    @Test
    void seesAPortThatIsTakenOnEveryAddress() throws IOException {
        try (var other = new ServerSocket(0)) {
            assertTrue(new PortUse(other.getLocalPort(), "Keycloak").isTaken());
        }
    }

    @Test
    void seesThatAPortIsFreeAgain() throws IOException {
        int port;
        try (var other = new ServerSocket(0)) {
            port = other.getLocalPort();
        }
        assertFalse(new PortUse(port, "Keycloak").isTaken());
    }

    @Test
    void refusesNamingThePortThePartAndAFreeBase() throws IOException {
        try (var other = new ServerSocket(0)) {
            int port = other.getLocalPort();
            var failure = assertThrows(
                    SuiteFailure.class,
                    () -> PortUse.requireFree(
                            8080, base -> base == 8080 ? List.of(new PortUse(port, "Keycloak")) : List.of()));
            assertTrue(failure.told().contains(port + "  wanted by Keycloak"), failure.told());
            assertTrue(failure.told().contains("deploy/up --port-base 9080"), failure.told());
        }
    }

    @Test
    void namesTheRangeWhenNoBaseIsFree() throws IOException {
        try (var other = new ServerSocket(0)) {
            var taken = List.of(new PortUse(other.getLocalPort(), "Keycloak"));
            var failure = assertThrows(SuiteFailure.class, () -> PortUse.requireFree(8080, base -> taken));
            assertTrue(failure.told().contains("(1024 to 65435)"), failure.told());
        }
    }

    @Test
    void letsASuitePassWhosePortsAreFree() {
        assertDoesNotThrow(() -> PortUse.requireFree(8080, base -> List.of()));
    }

    @Test
    void givesEveryPartAPortOfItsOwn() {
        List<PortUse> uses = ALL.portUses(8080);
        assertEquals(11, uses.size());
        assertEquals(uses.size(), new HashSet<>(uses.stream().map(PortUse::port).toList()).size());
    }

    @Test
    void countsPortsFromTheBase() {
        var ports = new Ports(9080);
        assertEquals(9081, ports.of(Program.ELIGIBILITY));
        assertEquals(9082, ports.of(Program.OUTAGE));
        assertEquals(9083, ports.of(Program.DECLARATION));
        assertEquals(9084, ports.of(Program.CLAIM));
        assertEquals(9090, ports.of(Program.GATEWAY));
        assertEquals(9101, ports.lineToEligibility());
        assertEquals(9102, ports.lineToKeycloak());
        assertEquals(9112, ports.postgres());
        assertEquals(9120, ports.kafka());
        assertEquals(9121, ports.kafkaController());
        assertEquals(9180, ports.keycloak());
    }
}
