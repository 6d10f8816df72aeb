package jp.madoguchi.outage.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.madoguchi.outage.domain.Grant;
import jp.madoguchi.outage.domain.GrantStep;

/** 遅れている手続き. */
public interface LateGrants {
    /** Those that wait for a step nobody was told of yet, oldest first, locked; another process's are left out. */
    Uni<List<Grant>> waiting();

    /** From now on this step counts as told. */
    Uni<Void> told(UUID grantId, GrantStep step, Instant at);
}
