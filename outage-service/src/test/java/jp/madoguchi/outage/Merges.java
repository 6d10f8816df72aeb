package jp.madoguchi.outage;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.madoguchi.contracts.event.SameVisitGround;
import jp.madoguchi.contracts.event.VisitMerged;
import jp.madoguchi.contracts.event.VisitParted;

/** What claim-service tells of visits that were taken twice. */
public final class Merges {
    private static final Instant AT = Instant.parse("2026-11-24T01:00:00Z");

    private Merges() {}

    public static VisitMerged merged(Clinic clinic, String visitId, String into, int version) {
        return new VisitMerged(
                claim(visitId),
                UUID.fromString(visitId),
                clinic.code(),
                UUID.fromString(into),
                List.of(SameVisitGround.NAME),
                version,
                "kanri",
                AT);
    }

    public static VisitParted parted(Clinic clinic, String visitId, String from, int version) {
        return new VisitParted(
                claim(visitId), UUID.fromString(visitId), clinic.code(), UUID.fromString(from), version, "kanri", AT);
    }

    /** One claim a visit, so that what is told of a visit keeps its order. */
    private static UUID claim(String visitId) {
        return new UUID(4, UUID.fromString(visitId).getLeastSignificantBits());
    }
}
