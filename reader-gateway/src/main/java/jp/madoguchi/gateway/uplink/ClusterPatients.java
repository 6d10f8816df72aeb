package jp.madoguchi.gateway.uplink;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import jp.madoguchi.contracts.uplink.LastKnownPage;
import jp.madoguchi.gateway.application.OwnPatients;

/** 中央が知る自院の患者: nobody waits for it at the desk. */
@Singleton
class ClusterPatients implements OwnPatients {
    private static final Duration LIMIT = Duration.ofSeconds(5);

    private final Breakers breakers;
    private final Doors doors;

    ClusterPatients(Breakers breakers, Doors doors) {
        this.breakers = breakers;
        this.doors = doors;
    }

    @Override
    public Uni<LastKnownPage> after(long version) {
        return breakers.cluster().call(LIMIT, () -> doors.cluster().patients(version));
    }
}
