package jp.madoguchi.gateway.application;

import io.smallrye.mutiny.Uni;
import jp.madoguchi.contracts.uplink.LastKnownPage;

/** 自院の患者の窓: what the cluster has been told of this clinic's patients. */
public interface OwnPatients {
    /** What changed after this version; fails when nobody can be asked. */
    Uni<LastKnownPage> after(long version);
}
