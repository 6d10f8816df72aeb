package jp.madoguchi.gateway.application;

import io.smallrye.mutiny.Uni;

/** 暗証番号の照合: slow on purpose, so that trying many takes long. */
public interface Pins {
    /** What is kept of a PIN: it can be compared with and not be read. */
    Uni<String> hash(String pin);

    /** Whether this is what is kept of this PIN. */
    Uni<Boolean> matches(String pin, String hash);
}
