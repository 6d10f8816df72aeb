package jp.madoguchi.gateway.application;

import io.smallrye.mutiny.Uni;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** 端末が覚えていること, for as long as the test lasts. */
final class KeptSettings implements Settings {
    private final Map<String, String> values = new ConcurrentHashMap<>();

    @Override
    public Optional<String> get(String name) {
        return Optional.ofNullable(values.get(name));
    }

    @Override
    public Uni<Void> put(String name, @Nullable String value) {
        if (value == null) {
            values.remove(name);
        } else {
            values.put(name, value);
        }
        return Uni.createFrom().voidItem();
    }
}
