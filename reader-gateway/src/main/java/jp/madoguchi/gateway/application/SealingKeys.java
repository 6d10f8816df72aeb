package jp.madoguchi.gateway.application;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.contracts.event.SealingKey;

/** 封かん鍵の手持ち: one-time public keys. A key that was taken is never given again, whatever the cluster sends. */
public interface SealingKeys {
    /** A key nobody used, or none. */
    Uni<Optional<SealingKey>> take();

    /** Adds what is new. */
    Uni<Void> add(List<SealingKey> keys);

    /** How many are left. */
    long left();
}
