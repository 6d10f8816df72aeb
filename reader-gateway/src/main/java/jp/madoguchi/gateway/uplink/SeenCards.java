package jp.madoguchi.gateway.uplink;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import jp.madoguchi.gateway.application.VisualChecks;
import jp.madoguchi.gateway.domain.CardKind;
import jp.madoguchi.gateway.domain.SeenMessage;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/**
 * 観測とそのカード: hands in a message with what the desk knew of the card, which the national system does not say: whoever
 * has no 暗証番号 is not to be sent to マイナポータル.
 */
@ApplicationScoped
class SeenCards {
    private final ObservationDoor door;
    private final VisualChecks visualChecks;

    SeenCards(@RestClient ObservationDoor door, VisualChecks visualChecks) {
        this.door = door;
        this.visualChecks = visualChecks;
    }

    Uni<ObservationDoor.Understood> report(SeenMessage message) {
        return visualChecks
                .of(message.visitId())
                .map(check -> check.flatMap(visual -> visual.card(message.visitId())))
                .chain(card -> door.report(message.source(), message.visitId(), pinless(card), message.content()));
    }

    Uni<ObservationDoor.Answered> answer(ObservationDoor.Understood understood) {
        return understood.observationId() == null
                ? Uni.createFrom().item(new ObservationDoor.Answered(null))
                : door.answer(understood.observationId());
    }

    /** Nothing is said where nothing is known. */
    private static @Nullable Boolean pinless(Optional<CardKind> card) {
        return card.filter(kind -> kind == CardKind.PINLESS_CARD)
                .map(kind -> true)
                .orElse(null);
    }
}
