package jp.madoguchi.contracts.uplink;

import java.util.UUID;

/**
 * 控えの系統: which chain a gateway's entries belong to. A rescued or taken-over journal starts a new chain under a higher
 * epoch; its entries keep their ids.
 *
 * @param epoch 0 for the first chain of a gateway
 */
public record JournalIdentity(UUID journalId, int epoch) {}
