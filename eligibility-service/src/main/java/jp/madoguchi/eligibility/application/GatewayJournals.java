package jp.madoguchi.eligibility.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.contracts.uplink.UplinkEntry;
import jp.madoguchi.eligibility.domain.JournalPosition;
import jp.madoguchi.eligibility.domain.TakenEntry;

/** 端末の控え: how far each gateway's journal was taken over and what became of every entry. */
public interface GatewayJournals {
    /**
     * Where the journal of this gateway stands; a gateway is entered for its institution when it first calls. Holds
     * back every other writer of it until the transaction ends.
     *
     * @return empty for a gateway of another institution
     */
    Uni<Optional<JournalPosition>> reserve(UUID gatewayId, InstitutionCode institution, Instant now);

    /** What became of the earlier entries that share a sequence or an id with these. */
    Uni<List<TakenEntry>> earlier(UUID gatewayId, List<UplinkEntry> entries);

    /** Keeps what became of new entries and moves the journal on. */
    Uni<Void> keep(UUID gatewayId, JournalPosition position, List<TakenEntry> taken, Instant now);
}
