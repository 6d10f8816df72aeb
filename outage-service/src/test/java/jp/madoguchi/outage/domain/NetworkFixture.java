package jp.madoguchi.outage.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.madoguchi.contracts.event.Cause;
import jp.madoguchi.contracts.event.IncidentScope;
import jp.madoguchi.contracts.id.CheckDigit;
import jp.madoguchi.contracts.id.InstitutionCode;
import org.jspecify.annotations.Nullable;

/** A network of clinics, told group by group. */
public final class NetworkFixture {
    public static final Instant TEN_O_TWO = Instant.parse("2026-11-21T01:02:00Z");
    public static final Instant NOW = TEN_O_TWO.plusSeconds(50);
    static final Duration SILENT_AFTER = Duration.ofSeconds(30);

    private final Map<InstitutionCode, RegisteredClinic> clinics = new HashMap<>();
    private final List<Sign> signs = new ArrayList<>();
    private int number;
    private @Nullable String terminal;

    /** Those that follow have terminals of this model. */
    NetworkFixture withTerminal(@Nullable String model) {
        terminal = model;
        return this;
    }

    /** A clinic with a gateway that says it is well while this has failed by its breakers. */
    NetworkFixture broken(InstitutionCode clinic, Cause broken, Instant since) {
        signs.add(new Sign(
                new UUID(7, signs.size()),
                clinic,
                false,
                null,
                TEN_O_TWO.minusSeconds(3600),
                NOW.minusSeconds(5),
                Set.of(broken),
                since));
        return this;
    }

    /** So many clinics on this line of this carrier, with one gateway each that is well. */
    NetworkFixture well(int clinics, String prefecture, String carrier, String line) {
        return with(clinics, prefecture, carrier, line, false, null, TEN_O_TWO);
    }

    /** The same with gateways that say they are degraded. */
    NetworkFixture degraded(int clinics, String prefecture, String carrier, String line, Cause cause, Instant since) {
        return with(clinics, prefecture, carrier, line, true, cause, since);
    }

    /** The same with gateways that were last heard then. */
    NetworkFixture silent(int clinics, String prefecture, String carrier, String line, Instant heardAt) {
        for (int i = 0; i < clinics; i++) {
            add(clinic(prefecture, carrier, line), false, null, TEN_O_TWO.minusSeconds(3600), heardAt);
        }
        return this;
    }

    private NetworkFixture with(
            int clinics,
            String prefecture,
            String carrier,
            String line,
            boolean troubled,
            @Nullable Cause cause,
            Instant since) {
        for (int i = 0; i < clinics; i++) {
            add(clinic(prefecture, carrier, line), troubled, cause, since, NOW.minusSeconds(5));
        }
        return this;
    }

    /** A clinic of which nothing is heard yet. */
    InstitutionCode clinic(String prefecture, String carrier, String line) {
        String body = prefecture + "1" + (100_000 + number++);
        InstitutionCode code = InstitutionCode.valueOf(body + CheckDigit.of(body));
        clinics.put(
                code,
                new RegisteredClinic(
                        code, "第" + number + "診療所", carrier, line, "ベンダー" + number % 2, terminal, "0312345678"));
        return code;
    }

    NetworkFixture add(
            InstitutionCode clinic, boolean troubled, @Nullable Cause cause, Instant since, Instant heardAt) {
        signs.add(new Sign(new UUID(7, signs.size()), clinic, troubled, cause, since, heardAt, Set.of(), null));
        return this;
    }

    Network network() {
        return Network.of(signs, this::extents, NOW, SILENT_AFTER);
    }

    private Set<Extent> extents(InstitutionCode clinic) {
        RegisteredClinic registered = clinics.get(clinic);
        return registered == null ? RegisteredClinic.extentsOf(clinic) : registered.extents();
    }

    static Extent line(String name) {
        return new Extent(IncidentScope.LINE, name);
    }
}
