package jp.madoguchi.gateway.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import jp.madoguchi.gateway.domain.FaceResult;
import jp.madoguchi.gateway.domain.Presentation;
import jp.madoguchi.web.Ids;

/** カードの提示を受ける: keeps a reader's result exactly once. The question follows by itself and does not hold up the reader. */
@ApplicationScoped
public class PresentCard {
    private final Presentations presentations;
    private final Ids ids;
    private final Clock clock;

    PresentCard(Presentations presentations, Ids ids, Clock clock) {
        this.presentations = presentations;
        this.ids = ids;
        this.clock = clock;
    }

    /** The kept presentation; none when the same file was there before. */
    public Uni<Optional<Presentation>> present(FaceResult card, String contentHash) {
        Presentation presentation = Presentation.ofCard(ids.next(), clock.instant(), card);
        return presentations
                .add(presentation, contentHash)
                .map(isNew -> isNew ? Optional.of(presentation) : Optional.empty());
    }
}
