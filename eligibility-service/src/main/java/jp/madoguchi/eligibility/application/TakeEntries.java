package jp.madoguchi.eligibility.application;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.contracts.event.DeclarationTaken;
import jp.madoguchi.contracts.event.EventType;
import jp.madoguchi.contracts.event.Payload;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.contracts.uplink.UplinkBatch;
import jp.madoguchi.contracts.uplink.UplinkEntry;
import jp.madoguchi.eligibility.domain.BatchOutcome;
import jp.madoguchi.eligibility.domain.GatewayJournal;
import jp.madoguchi.eligibility.domain.JournalPosition;
import jp.madoguchi.eligibility.domain.NewEntry;
import jp.madoguchi.runtime.EventJson;
import jp.madoguchi.runtime.Undecodable;
import jp.madoguchi.runtime.outbox.Outbox;

/**
 * 控えを受け取る: takes over a batch of a gateway's journal; what is accepted leaves as {@code desk.v1} with the id it got
 * at the edge.
 */
@ApplicationScoped
public class TakeEntries {
    private final GatewayJournals journals;
    private final SealingKeys sealingKeys;
    private final EventJson json;
    private final Outbox outbox;
    private final Clock clock;

    TakeEntries(GatewayJournals journals, SealingKeys sealingKeys, EventJson json, Outbox outbox, Clock clock) {
        this.journals = journals;
        this.sealingKeys = sealingKeys;
        this.json = json;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Takes the batch over; a repeated entry is answered as the first time and happens no second time. */
    @WithTransaction
    public Uni<BatchOutcome> take(InstitutionCode institution, UplinkBatch batch) {
        return journals.reserve(batch.gatewayId(), institution, clock.instant())
                .chain(position -> position.map(at -> take(institution, batch, at))
                        .orElseGet(() -> Uni.createFrom().item(new BatchOutcome.NotYours())));
    }

    private Uni<BatchOutcome> take(InstitutionCode institution, UplinkBatch batch, JournalPosition position) {
        return journals.earlier(batch.gatewayId(), batch.entries())
                .map(earlier -> new GatewayJournal(institution, position, earlier).take(batch.entries(), this::decode))
                .call(outcome -> outcome.match(
                        taken -> keep(batch.gatewayId(), taken), gap -> nothing(), notYours -> nothing()));
    }

    private Uni<Void> keep(UUID gatewayId, BatchOutcome.Taken taken) {
        return journals.keep(
                        gatewayId,
                        taken.position(),
                        taken.entries().stream().map(NewEntry::taken).toList(),
                        clock.instant())
                .chain(() -> publish(taken.entries()));
    }

    private Uni<Void> publish(List<NewEntry> entries) {
        Uni<Void> published = nothing();
        for (NewEntry decided : entries) {
            published = published.chain(() -> decided.verdict()
                    .match(accepted -> publish(decided.entry(), accepted.fact()), refused -> nothing()));
        }
        return published;
    }

    private Uni<Void> publish(UplinkEntry entry, Payload fact) {
        Uni<Void> appended = outbox.append(entry.id(), entry.occurredAt(), fact);
        return fact instanceof DeclarationTaken declaration
                ? appended.chain(() -> sealingKeys.use(declaration.sealed().keyId(), clock.instant()))
                : appended;
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

    private static Uni<Void> nothing() {
        return Uni.createFrom().voidItem();
    }
}
