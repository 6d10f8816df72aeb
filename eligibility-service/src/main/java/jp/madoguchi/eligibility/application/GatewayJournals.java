package jp.madoguchi.eligibility.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.contracts.event.Payload;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.contracts.uplink.UplinkBatch;
import jp.madoguchi.contracts.uplink.UplinkNotice;
import jp.madoguchi.eligibility.domain.BatchOutcome;
import jp.madoguchi.eligibility.domain.JournalChain;
import jp.madoguchi.eligibility.domain.TakenEntry;

/** 端末の控え: how far each gateway's journal was taken over and what became of every entry. */
public interface GatewayJournals {
    /**
     * In one transaction: holds back every other writer of this journal, tells where it stands and what became of the
     * earlier entries that share a sequence of this epoch, or an id of any, with the batch, and keeps what was
     * decided. What was accepted leaves with the id and the time it got at the edge; the keys it was sealed with are
     * spent. A gateway is entered for its institution when it first calls.
     *
     * @return not yours for a gateway of another institution, superseded for a chain that goes on no more
     */
    Uni<BatchOutcome> take(InstitutionCode institution, UplinkBatch batch, Instant now, Decision decision);

    /**
     * Enters what a gateway reports of itself; reports of one gateway keep their order.
     *
     * @return false for a gateway of another institution
     */
    Uni<Boolean> report(InstitutionCode institution, UUID gatewayId, Instant now, Payload fact);

    /** 判断. */
    @FunctionalInterface
    interface Decision {
        /**
         * Decides a batch.
         *
         * @param known the chain that was taken over so far
         * @param chain the one the batch belongs to
         */
        Decided decide(JournalChain known, JournalChain chain, List<TakenEntry> earlier);
    }

    /** 決めたこと: and what the institution is told with it. */
    record Decided(BatchOutcome outcome, Optional<UplinkNotice> notice) {}
}
