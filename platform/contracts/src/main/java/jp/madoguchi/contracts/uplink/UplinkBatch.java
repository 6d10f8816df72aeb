package jp.madoguchi.contracts.uplink;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 一括送信: entries of one gateway in sequence order, at most {@value #MAX_ENTRIES}.
 *
 * @param journal the chain they belong to; absent from gateways that know of one chain only, which is epoch 0
 */
public record UplinkBatch(UUID gatewayId, @Nullable JournalIdentity journal, List<UplinkEntry> entries) {
    /** How many entries one batch may hold. */
    public static final int MAX_ENTRIES = 200;

    /** Of a gateway that does not name its chain. */
    public UplinkBatch(UUID gatewayId, List<UplinkEntry> entries) {
        this(gatewayId, null, entries);
    }
}
