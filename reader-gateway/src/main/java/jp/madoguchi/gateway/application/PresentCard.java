package jp.madoguchi.gateway.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import jp.madoguchi.gateway.domain.FaceResult;
import jp.madoguchi.gateway.domain.Presentation;
import jp.madoguchi.gateway.domain.SeenMessage;
import jp.madoguchi.web.Ids;

/**
 * カードの提示を受ける: keeps a reader's result exactly once, in the order of this machine's time and not of any name, with
 * all that follows from it. The question, where there is one, follows by itself and does not hold up the reader.
 */
@ApplicationScoped
public class PresentCard {
    private final CardResults results;
    private final NationalAnswers nationalAnswers;
    private final PlaceCard placeCard;
    private final Ids ids;
    private final Clock clock;

    PresentCard(CardResults results, NationalAnswers nationalAnswers, PlaceCard placeCard, Ids ids, Clock clock) {
        this.results = results;
        this.nationalAnswers = nationalAnswers;
        this.placeCard = placeCard;
        this.ids = ids;
        this.clock = clock;
    }

    /** What was kept, or had been when the same file was there before. */
    public Uni<KeptCard> present(FaceResult card, String contentHash, byte[] content) {
        UUID visitId = ids.next();
        Instant now = clock.instant();
        Presentation presentation = nationalAnswers.answered(Presentation.ofCard(visitId, now, card), card);
        SeenMessage message = new SeenMessage(contentHash, visitId, SeenMessage.Source.FACE_FILE, content);
        return results.keep(new CardResult(
                        presentation,
                        contentHash,
                        nationalAnswers.isAnswer(presentation) ? message : null,
                        current -> current.map(check -> placeCard.placed(check, visitId))))
                .invoke(kept -> heard(kept, card, now));
    }

    /** The same file once more tells nothing that happened since. */
    private void heard(KeptCard kept, FaceResult card, Instant now) {
        if (kept.isNew()) {
            nationalAnswers.heard(card, now);
        }
    }
}
