package jp.madoguchi.outage.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 受付の障害の経過の一行.
 *
 * @param incidentId where it is a line of an incident that the institution lay in
 */
public record OutageEntry(
        Instant at, Kind kind, String text, @Nullable UUID incidentId) {

    /** 経過の別. */
    public enum Kind {
        /** 発生. */
        OPENED("発生"),
        /** 原因の変化. */
        CAUSE("原因の変化"),
        /** 障害事案. */
        INCIDENT("障害事案"),
        /** 復旧. */
        ENDED("復旧"),
        /** 解消. */
        SEALED("解消");

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
