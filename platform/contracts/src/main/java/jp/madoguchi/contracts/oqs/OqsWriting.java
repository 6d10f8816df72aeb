package jp.madoguchi.contracts.oqs;

import java.util.function.Function;

/** 電文の書き出し. */
public sealed interface OqsWriting {
    /** One branch for each outcome. */
    <R> R match(Function<? super byte[], ? extends R> written, Function<? super OqsFault, ? extends R> refused);

    /** 書けた. */
    final class Written implements OqsWriting {
        private final byte[] bytes;

        Written(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public <R> R match(
                Function<? super byte[], ? extends R> written, Function<? super OqsFault, ? extends R> refused) {
            return written.apply(bytes);
        }
    }

    /** 書けない: a value holds what no XML document can carry. */
    record Refused(OqsFault fault) implements OqsWriting {
        @Override
        public <R> R match(
                Function<? super byte[], ? extends R> written, Function<? super OqsFault, ? extends R> refused) {
            return refused.apply(fault);
        }
    }
}
