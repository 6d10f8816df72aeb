package jp.madoguchi.eligibility.domain;

import java.util.function.Function;
import jp.madoguchi.contracts.event.Payload;

/** 一件の判定: whether an entry of a gateway's journal is taken over as a fact. */
public sealed interface EntryVerdict {

    /** One branch for each verdict. */
    <R> R match(Function<? super Accepted, ? extends R> accepted, Function<? super Refused, ? extends R> refused);

    /** 受け付ける: the fact the entry carries. */
    record Accepted(Payload fact) implements EntryVerdict {
        @Override
        public <R> R match(
                Function<? super Accepted, ? extends R> accepted, Function<? super Refused, ? extends R> refused) {
            return accepted.apply(this);
        }
    }

    /** 受け付けられない: parked at the edge under this code; the entries after it go on. */
    record Refused(RefusalCode code) implements EntryVerdict {
        @Override
        public <R> R match(
                Function<? super Accepted, ? extends R> accepted, Function<? super Refused, ? extends R> refused) {
            return refused.apply(this);
        }
    }

    /** 受け付けない理由. */
    enum RefusalCode {
        /** The id or the sequence was used before for something else. */
        ENTRY_CONFLICT("entry-conflict"),
        /** The entry is not the one that was written after its predecessor. */
        ENTRY_HASH("entry-hash"),
        /** Not a fact that happens at a desk. */
        ENTRY_TYPE("entry-type"),
        /** The body is no complete fact of its type. */
        ENTRY_UNDECODABLE("entry-undecodable"),
        /** The fact belongs to another institution. */
        ENTRY_INSTITUTION("entry-institution");

        private final String wire;

        RefusalCode(String wire) {
            this.wire = wire;
        }

        /** The code the gateway shows. */
        public String wire() {
            return wire;
        }
    }
}
