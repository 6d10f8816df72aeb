package jp.madoguchi.local.suite;

import java.util.List;
import java.util.stream.Stream;

/**
 * ポート: every port of the suite, counted from one base, so that one number moves them all.
 *
 * @param base the number that all are counted from
 */
public record Ports(int base) {
    /** The base when nobody names one. */
    public static final int DEFAULT_BASE = 8080;

    private static final int LOWEST = 1024;
    private static final int HIGHEST_OFFSET = 100;
    private static final int HIGHEST_PORT = 65_535;

    /** Whether all ports counted from this base are ports that an ordinary user may open. */
    public static boolean accepts(int base) {
        return base >= LOWEST && base + HIGHEST_OFFSET <= HIGHEST_PORT;
    }

    /** The range of bases, for people. */
    public static String range() {
        return LOWEST + " to " + (HIGHEST_PORT - HIGHEST_OFFSET);
    }

    /** The HTTP port of a program. */
    public int of(Program program) {
        return base + program.portOffset();
    }

    /** The line from the clinic to {@code eligibility-service}. */
    public int lineToEligibility() {
        return base + 21;
    }

    /** The line from the clinic to Keycloak. */
    public int lineToKeycloak() {
        return base + 22;
    }

    /** PostgreSQL. */
    public int postgres() {
        return base + 32;
    }

    /** The Kafka broker. */
    public int kafka() {
        return base + 40;
    }

    /** The broker's own controller. */
    public int kafkaController() {
        return base + 41;
    }

    /** Keycloak. */
    public int keycloak() {
        return base + HIGHEST_OFFSET;
    }

    /** Ports of the parts that every program needs. */
    List<PortUse> ofInfrastructure() {
        return List.of(
                new PortUse(postgres(), "PostgreSQL"),
                new PortUse(kafka(), "Kafka broker"),
                new PortUse(kafkaController(), "Kafka controller"),
                new PortUse(keycloak(), "Keycloak"));
    }

    /** Ports of the programs and of the lines between them. */
    List<PortUse> ofPrograms() {
        var lines = List.of(
                new PortUse(lineToEligibility(), "line from the clinic to eligibility-service"),
                new PortUse(lineToKeycloak(), "line from the clinic to Keycloak"));
        return Stream.concat(
                        Program.all().stream().map(program -> new PortUse(of(program), program.module())),
                        lines.stream())
                .toList();
    }
}
