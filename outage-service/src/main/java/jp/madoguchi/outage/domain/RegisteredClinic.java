package jp.madoguchi.outage.domain;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import jp.madoguchi.contracts.event.ClinicRegistered;
import jp.madoguchi.contracts.event.IncidentScope;
import jp.madoguchi.contracts.id.InstitutionCode;
import org.jspecify.annotations.Nullable;

/**
 * 登録された医療機関等: what its terminals hang on, and the telephone it is called back at.
 *
 * @param carrier 通信事業者
 * @param line the access line of the carrier that it shares with others
 * @param vendor システム事業者
 * @param terminal 資格確認端末・カードリーダーの機種; absent where nobody has said it yet
 */
public record RegisteredClinic(
        InstitutionCode institution,
        String name,
        @Nullable String carrier,
        @Nullable String line,
        @Nullable String vendor,
        @Nullable String terminal,
        String registeredPhone) {

    /** One of which nothing is registered but what its code says. */
    public static Set<Extent> extentsOf(InstitutionCode institution) {
        return Set.of(Extent.NATIONAL, Extent.regionOf(institution));
    }

    /** Every network-wide extent it lies in. */
    public Set<Extent> extents() {
        Set<Extent> extents = new LinkedHashSet<>(extentsOf(institution));
        add(extents, IncidentScope.CARRIER, carrier);
        add(extents, IncidentScope.LINE, line);
        add(extents, IncidentScope.VENDOR, vendor);
        add(extents, IncidentScope.TERMINAL, terminal);
        return Set.copyOf(extents);
    }

    /** The fact that it stands so in the register as of then. */
    public ClinicRegistered toldAt(Instant at) {
        return new ClinicRegistered(institution, carrier, line, vendor, terminal, at);
    }

    private static void add(Set<Extent> extents, IncidentScope scope, @Nullable String value) {
        if (value != null) {
            extents.add(new Extent(scope, value));
        }
    }
}
