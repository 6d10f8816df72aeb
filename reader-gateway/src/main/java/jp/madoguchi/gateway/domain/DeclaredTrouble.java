package jp.madoguchi.gateway.domain;

import java.time.Instant;
import jp.madoguchi.contracts.event.Cause;

/** 申し出た障害: what a person saw and no probe sees. */
public record DeclaredTrouble(Cause cause, String account, Instant since) {
    private static final int PARTS = 3;

    /** As {@link #text} wrote it; gateways before this one kept the cause alone. */
    public static DeclaredTrouble of(String text) {
        String[] parts = text.split(" ", PARTS);
        return parts.length == PARTS
                ? new DeclaredTrouble(Cause.valueOf(parts[0]), parts[2], Instant.parse(parts[1]))
                : new DeclaredTrouble(Cause.valueOf(text), "", Instant.EPOCH);
    }

    /** For keeping over a restart. */
    public String text() {
        return cause.name() + " " + since + " " + account;
    }
}
