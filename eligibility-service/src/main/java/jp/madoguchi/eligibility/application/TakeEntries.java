package jp.madoguchi.eligibility.application;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.contracts.event.EventType;
import jp.madoguchi.contracts.event.Payload;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.contracts.uplink.UplinkBatch;
import jp.madoguchi.contracts.uplink.UplinkEntry;
import jp.madoguchi.contracts.uplink.UplinkNotice;
import jp.madoguchi.eligibility.domain.BatchOutcome;
import jp.madoguchi.eligibility.domain.GatewayJournal;
import jp.madoguchi.eligibility.domain.JournalChain;
import jp.madoguchi.eligibility.domain.TakenEntry;
import jp.madoguchi.runtime.EventJson;
import jp.madoguchi.runtime.Undecodable;

/**
 * 控えを受け取る: takes over a batch of a gateway's journal; what is accepted leaves as {@code desk.v1} with the id it got
 * at the edge.
 */
@ApplicationScoped
public class TakeEntries {
    private final GatewayJournals journals;
    private final EventJson json;
    private final Clock clock;

    TakeEntries(GatewayJournals journals, EventJson json, Clock clock) {
        this.journals = journals;
        this.json = json;
        this.clock = clock;
    }

    /** Takes the batch over; a repeated entry is answered as the first time and happens no second time. */
    public Uni<BatchOutcome> take(InstitutionCode institution, UplinkBatch batch) {
        Instant now = clock.instant();
        return journals.take(
                institution,
                batch,
                now,
                (known, chain, earlier) -> decide(institution, batch, known, chain, earlier, now));
    }

    private GatewayJournals.Decided decide(
            InstitutionCode institution,
            UplinkBatch batch,
            JournalChain known,
            JournalChain chain,
            List<TakenEntry> earlier,
            Instant now) {
        BatchOutcome outcome = new GatewayJournal(institution, chain, earlier).take(batch.entries(), this::decode);
        boolean supersedes = outcome.match(
                taken -> taken.chain().supersedes(known), gap -> false, notYours -> false, superseded -> false);
        return new GatewayJournals.Decided(
                outcome, supersedes ? Optional.of(superseded(batch.gatewayId(), now)) : Optional.empty());
    }

    /** Whoever still works at the old journal must see that it is not the one that goes on. */
    private static UplinkNotice superseded(UUID gatewayId, Instant now) {
        return new UplinkNotice(
                UplinkNotice.Kind.GATEWAY_SUPERSEDED, "受付端末の控えが新しい控えに引き継がれました。もとの控えからは送信できません", gatewayId, now);
    }

    private Optional<Payload> decode(UplinkEntry entry) {
        return EventType.byWire(entry.type()).flatMap(type -> decode(type, entry.body()));
    }

    private Optional<Payload> decode(EventType type, String body) {
        try {
            return Optional.of(json.read(type, body.getBytes(UTF_8)));
        } catch (Undecodable refused) {
            return Optional.empty();
        }
    }
}
