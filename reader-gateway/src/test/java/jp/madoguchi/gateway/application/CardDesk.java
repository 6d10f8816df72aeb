package jp.madoguchi.gateway.application;

import io.smallrye.mutiny.Uni;
import java.time.Clock;
import jp.madoguchi.gateway.domain.DeskFixture;
import jp.madoguchi.web.Ids;

/** カードを受ける窓口 over a journal, at the end of a line that is down. */
public final class CardDesk {
    private final Presentations presentations;
    private final Clock clock;

    public CardDesk(Presentations presentations, Clock clock) {
        this.presentations = presentations;
        this.clock = clock;
    }

    public PresentCard presentCard() {
        return new PresentCard(presentations, new Ids(), clock);
    }

    public AskForPatient askForPatient() {
        return new AskForPatient(
                question -> Uni.createFrom().item(DeskFixture.settled(DeskFixture.lineDown())), presentations);
    }

    public ResumeAsking resumeAsking() {
        return new ResumeAsking(presentations, askForPatient(), clock);
    }
}
