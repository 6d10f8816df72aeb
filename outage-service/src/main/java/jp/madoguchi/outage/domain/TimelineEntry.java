package jp.madoguchi.outage.domain;

import java.time.Instant;

/** 経過の一行: what was known when. */
public record TimelineEntry(Instant at, Kind kind, String text) {

    /** 経過の別. */
    public enum Kind {
        /** 発生. */
        OPENED("発生"),
        /** 施設数: counted from the gateways' signs. */
        COUNTED("施設数"),
        /** 続報. */
        UPDATED("続報"),
        /** 復旧. */
        ENDED("復旧");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** The words people read. */
        public String label() {
            return label;
        }
    }
}
