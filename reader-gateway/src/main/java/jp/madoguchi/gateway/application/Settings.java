package jp.madoguchi.gateway.application;

import io.smallrye.mutiny.Uni;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** 端末が覚えていること: small values that survive a restart. */
public interface Settings {
    /** The value of this name. */
    Optional<String> get(String name);

    /** Keeps a value, or forgets it. */
    Uni<Void> put(String name, @Nullable String value);
}
