package jp.madoguchi.gateway.application;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.smallrye.mutiny.Uni;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.madoguchi.contracts.event.DeskAction;
import jp.madoguchi.contracts.event.DeskActionRecorded;
import jp.madoguchi.gateway.TestSettings;
import jp.madoguchi.gateway.domain.Clerk;
import jp.madoguchi.gateway.domain.DeskDay;
import jp.madoguchi.gateway.domain.DeskFixture;
import jp.madoguchi.gateway.domain.ParkedFile;
import jp.madoguchi.gateway.domain.ParkedSource;
import jp.madoguchi.web.Ids;
import org.junit.jupiter.api.Test;

/** 読めなかったファイルを確かめる. */
class SeeParkedFilesTest {
    private static final Clerk CLERK = new Clerk("uketsuke", false);
    private static final ParkedFile CARD = file(1, ParkedSource.CARD);
    private static final ParkedFile ANSWER = file(2, ParkedSource.TERMINAL);
    private static final ParkedFile LATER = file(3, ParkedSource.CARD);

    private final List<ParkedFile> lying = new ArrayList<>(List.of(ANSWER, CARD));
    private final Settings settings = new KeptSettings();
    private final List<DeskActionRecorded> recorded = new ArrayList<>();
    private SeeParkedFiles files = started();

    private static ParkedFile file(long second, ParkedSource from) {
        return new ParkedFile(Instant.ofEpochSecond(second), from, "too-large");
    }

    /** A gateway that starts with what is kept. */
    private SeeParkedFiles started() {
        DeskLog log = action -> {
            recorded.add(action);
            return Uni.createFrom().voidItem();
        };
        DeskActions actions = new DeskActions(
                log,
                TestSettings.of(Path.of("nowhere"), Map.of()),
                new Ids(),
                Clock.fixed(DeskFixture.NOW, DeskDay.ZONE));
        return new SeeParkedFiles(() -> List.copyOf(lying), settings, actions);
    }

    private void see(ParkedSource from, ParkedFile newest) {
        files.see(CLERK, from, newest.parkedAt()).await().indefinitely();
    }

    @Test
    void whatWasSeenIsNotToldAnyMoreAndWhoSawItIsAFact() {
        see(ParkedSource.CARD, CARD);

        assertEquals(List.of(ANSWER), files.unseen());
        assertEquals(
                List.of(DeskAction.PARKED_FILES_SEEN + " CARD uketsuke"),
                recorded.stream()
                        .map(one -> one.action() + " " + one.reason() + " " + one.account())
                        .toList());

        see(ParkedSource.TERMINAL, ANSWER);
        assertEquals(List.of(), files.unseen());
    }

    @Test
    void whatCameAfterItWasShownIsToldAllTheSame() {
        lying.add(0, LATER);

        see(ParkedSource.CARD, CARD);

        assertEquals(List.of(LATER, ANSWER), files.unseen());
    }

    /** The clock was set back by a day meanwhile. */
    @Test
    void whatIsPutAsideUnderAnEarlierMomentIsToldOf() {
        see(ParkedSource.CARD, CARD);
        ParkedFile earlier = file(-86_400, ParkedSource.CARD);
        lying.add(earlier);

        assertEquals(List.of(ANSWER, earlier), files.unseen());
    }

    @Test
    void whatWasSeenStaysSoOverARestartAndIsForgottenWithItsFile() {
        see(ParkedSource.CARD, CARD);
        files = started();
        assertEquals(List.of(ANSWER), files.unseen());

        lying.remove(CARD);
        see(ParkedSource.TERMINAL, ANSWER);

        assertEquals(
                ANSWER.parkedAt().toString(), settings.get("parked-files-seen").orElseThrow());
    }

    @Test
    void whereNothingIsNewNothingIsRecorded() {
        see(ParkedSource.CARD, CARD);
        see(ParkedSource.CARD, CARD);

        assertEquals(1, recorded.size());
    }
}
