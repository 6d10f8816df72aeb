package jp.madoguchi.outage.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.contracts.event.Cause;
import jp.madoguchi.contracts.event.GatewayMode;
import jp.madoguchi.contracts.id.InstitutionCode;
import org.jspecify.annotations.Nullable;

/** 端末の状態の報告: the last one of a gateway. */
public record GatewayReport(
        UUID gatewayId,
        InstitutionCode institution,
        GatewayMode mode,
        @Nullable Cause cause,
        Instant since,
        Instant reportedAt) {

    /**
     * The cause of an outage this gateway is in; a gateway that names no cause opens none, because none may be made
     * up.
     */
    public Optional<Cause> trouble() {
        return mode == GatewayMode.DEGRADED ? Optional.ofNullable(cause) : Optional.empty();
    }

    /** 復旧: all gateways of an institution are normal. A draining journal (復旧中) is not yet. */
    public static boolean allNormal(Collection<GatewayReport> ofInstitution) {
        return ofInstitution.stream().allMatch(report -> report.mode() == GatewayMode.NORMAL);
    }
}
