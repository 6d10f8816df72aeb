package jp.madoguchi.contracts.oqs;

import java.util.function.Function;

/** 電文の読み取り: read, perhaps not written to its end yet, or refused for good. */
public sealed interface OqsReading {
    /** One branch for each outcome. */
    <R> R match(
            Function<? super Read, ? extends R> read,
            Function<? super OqsFault, ? extends R> unfinished,
            Function<? super OqsFault, ? extends R> refused);

    /**
     * 読めた.
     *
     * @param encoding what it was decoded as
     * @param isEncodingDisputed the XML declaration and CharacterCodeIdentifier disagreed
     * @param unknownElements how many elements the table does not know were passed over
     */
    record Read(OqsMessage message, OqsEncoding encoding, boolean isEncodingDisputed, int unknownElements)
            implements OqsReading {
        @Override
        public <R> R match(
                Function<? super Read, ? extends R> read,
                Function<? super OqsFault, ? extends R> unfinished,
                Function<? super OqsFault, ? extends R> refused) {
            return read.apply(this);
        }
    }

    /** まだ書きかけかもしれない: what is there is no document; where somebody is still writing, it may become one. */
    record Unfinished(OqsFault fault) implements OqsReading {
        @Override
        public <R> R match(
                Function<? super Read, ? extends R> read,
                Function<? super OqsFault, ? extends R> unfinished,
                Function<? super OqsFault, ? extends R> refused) {
            return unfinished.apply(fault);
        }
    }

    /** 受け付けない: will not become better by waiting. */
    record Refused(OqsFault fault) implements OqsReading {
        @Override
        public <R> R match(
                Function<? super Read, ? extends R> read,
                Function<? super OqsFault, ? extends R> unfinished,
                Function<? super OqsFault, ? extends R> refused) {
            return refused.apply(fault);
        }
    }
}
