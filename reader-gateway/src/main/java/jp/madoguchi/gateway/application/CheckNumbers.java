package jp.madoguchi.gateway.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import jp.madoguchi.contracts.id.InsuredNumbers;
import jp.madoguchi.gateway.domain.Bearer;
import jp.madoguchi.gateway.domain.Presentation;
import jp.madoguchi.web.Ids;

/** 資格確認書の番号で確認する（方法2）. */
@ApplicationScoped
public class CheckNumbers {
    private final Presentations presentations;
    private final AskForPatient askForPatient;
    private final Ids ids;
    private final Clock clock;
    private final DeskClock deskClock;

    CheckNumbers(Presentations presentations, AskForPatient askForPatient, Ids ids, Clock clock, DeskClock deskClock) {
        this.presentations = presentations;
        this.askForPatient = askForPatient;
        this.ids = ids;
        this.clock = clock;
        this.deskClock = deskClock;
    }

    /** The patient with the outcome of asking for today. */
    public Uni<Presentation> check(InsuredNumbers numbers, Bearer bearer) {
        Presentation presentation =
                Presentation.ofNumbers(ids.next(), clock.instant(), deskClock.day(), numbers, bearer);
        return presentations.add(presentation).chain(() -> askForPatient.ask(presentation));
    }
}
