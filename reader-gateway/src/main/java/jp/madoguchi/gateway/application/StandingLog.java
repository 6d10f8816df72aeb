package jp.madoguchi.gateway.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import jp.madoguchi.contracts.uplink.GatewayStatus;

/** 窓口の状態の記録: every change of the standing, so that an outage is told of also after a restart in the middle of it. */
public interface StandingLog {
    /** Keeps a status; a newer one of the same standing takes the place of the one before. */
    Uni<Void> add(GatewayStatus status);

    /** Those the cluster was not told yet and that are not put aside, the oldest first. */
    Uni<List<GatewayStatus>> untold(int most);

    /** Puts the standing aside that began then, which the cluster refused for this reason. */
    Uni<Void> refused(Instant since, String code);

    /** Notes that the cluster was told of the standing that began then. */
    Uni<Void> told(Instant since);
}
