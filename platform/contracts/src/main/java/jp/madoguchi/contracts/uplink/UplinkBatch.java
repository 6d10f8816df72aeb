package jp.madoguchi.contracts.uplink;

import java.util.List;
import java.util.UUID;

/** 一括送信: entries of one gateway in sequence order, at most {@value #MAX_ENTRIES}. */
public record UplinkBatch(UUID gatewayId, List<UplinkEntry> entries) {
    /** How many entries one batch may hold. */
    public static final int MAX_ENTRIES = 200;
}
