package jp.madoguchi.declaration.messaging;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import jp.madoguchi.contracts.event.DeclarationTaken;
import jp.madoguchi.declaration.application.RecordDeclaration;
import jp.madoguchi.declaration.application.RecordOutcome;
import jp.madoguchi.declaration.domain.TakenDeclaration;
import jp.madoguchi.declaration.domain.UnreadableReason;
import jp.madoguchi.runtime.inbox.Intake;
import jp.madoguchi.runtime.inbox.Reactions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** 窓口の事実の受け取り: records every form a desk took and counts what became of it. */
@ApplicationScoped
class DeskEvents {
    private final Intake intake;
    private final Clock clock;
    private final MeterRegistry meters;
    private final Reactions reactions;

    DeskEvents(Intake intake, RecordDeclaration recordDeclaration, Clock clock, MeterRegistry meters) {
        this.intake = intake;
        this.clock = clock;
        this.meters = meters;
        this.reactions = Reactions.of("declaration-service")
                .on(DeclarationTaken.class, event -> record(recordDeclaration, event.payload()));
    }

    private Uni<Void> record(RecordDeclaration recordDeclaration, DeclarationTaken taken) {
        TakenDeclaration declaration = new TakenDeclaration(
                taken.declarationId(),
                taken.visitId(),
                taken.institution(),
                taken.takenAt(),
                clock.instant(),
                taken.sealed().keyId());
        return recordDeclaration
                .record(declaration, taken.sealed())
                .invoke(this::count)
                .replaceWithVoid();
    }

    private void count(RecordOutcome outcome) {
        String label = outcome.match(() -> "recorded", UnreadableReason::code, () -> "discarded", () -> "repeated");
        meters.counter("madoguchi.declarations.taken", "outcome", label).increment();
    }

    @Incoming("desk")
    Uni<Void> take(ConsumerRecord<String, byte[]> record) {
        return intake.take(record, reactions);
    }
}
