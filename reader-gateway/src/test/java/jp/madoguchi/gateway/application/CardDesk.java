package jp.madoguchi.gateway.application;

import io.smallrye.mutiny.Uni;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import jp.madoguchi.gateway.TestSettings;
import jp.madoguchi.gateway.domain.Asked;
import jp.madoguchi.gateway.domain.DeskFixture;
import jp.madoguchi.gateway.domain.Question;

/** カードを受ける窓口 over a journal, at the end of a line that is down. */
public final class CardDesk {
    private static final TerminalSource NO_TERMINAL = new TerminalSource() {
        @Override
        public Uni<Asked> ask(Question question) {
            throw new AssertionError("nobody asks a terminal here");
        }

        @Override
        public boolean isConfigured() {
            return false;
        }
    };

    private final Presentations presentations;
    private final Clock clock;

    public CardDesk(Presentations presentations, Clock clock) {
        this.presentations = presentations;
        this.clock = clock;
    }

    public AskForPatient askForPatient() {
        return askForPatient(CardDesk::lineDown);
    }

    /** The same, with another end of the line. */
    AskForPatient askForPatient(ClusterSource cluster) {
        return new AskForPatient(
                new Eligibility(cluster, NO_TERMINAL, TestSettings.of(Path.of("nowhere"), Map.of())), presentations);
    }

    private static Uni<Asked> lineDown(Question question) {
        return Uni.createFrom().item(DeskFixture.settled(DeskFixture.lineDown()));
    }

    public ResumeAsking resumeAsking() {
        return new ResumeAsking(
                presentations,
                askForPatient(),
                new DeskClock(clock, new Uptime(), new ServerClock(), new KeptSettings()));
    }
}
