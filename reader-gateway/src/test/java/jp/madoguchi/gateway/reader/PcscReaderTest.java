package jp.madoguchi.gateway.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import jp.madoguchi.contracts.event.CardFace;
import jp.madoguchi.gateway.application.NotedHealth;
import jp.madoguchi.gateway.domain.CardCode;
import jp.madoguchi.gateway.domain.CardReading;
import jp.madoguchi.testing.Patience;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A card of our own on the machine's real PC/SC service. Skipped, and says why, where there is none. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class PcscReaderTest {
    private static final String CODE = "54032620310815";
    private static final String ANOTHER = "54032620310816";
    private static @Nullable VirtualReader virtual;

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final PcscReader reader = new PcscReader(meters, Duration.ofSeconds(5));

    @BeforeAll
    static void open() throws IOException {
        VirtualReader.Opened opened = VirtualReader.open();
        Assumptions.assumeTrue(opened.reader().isPresent(), opened.why());
        virtual = opened.reader().orElseThrow();
    }

    @AfterAll
    static void close() {
        if (virtual != null) {
            virtual.close();
        }
    }

    @AfterEach
    void takeAway() {
        slot().remove();
        reader.stop();
    }

    @Test
    void readsTheFourPrintedItems() {
        slot().insert(new VirtualCard(CODE, 10, CardFile.anyFourItems()));
        CardFace face = read(CODE)
                .match(read -> read, tries -> none(), tries -> none(), () -> none(), () -> none(), cause -> none());
        assertEquals("新橋 太郎", face.name());
        assertEquals("東京都港区新橋２丁目１番３号" + "　サンプル棟".repeat(20), face.address());
        assertEquals(LocalDate.of(1954, 3, 26), face.birthDate());
        assertEquals("男", face.sex().label());
        assertEquals(
                1, meters.counter("madoguchi.card.readings", "outcome", "read").count());
    }

    @Test
    void aWrongCodeCountsDownUntilTheLastTryWhichIsKept() {
        VirtualCard card = new VirtualCard(CODE, 3, CardFile.anyFourItems());
        slot().insert(card);
        assertEquals("wrong 2", outcome(ANOTHER));
        assertEquals("wrong 1", outcome(ANOTHER));
        assertEquals("kept 1", outcome(ANOTHER));
        assertEquals("kept 1", outcome(CODE));
        assertEquals(1, card.tries());
    }

    @Test
    void theRightCodeGivesTheTriesBack() {
        VirtualCard card = new VirtualCard(CODE, 3, CardFile.anyFourItems());
        slot().insert(card);
        assertEquals("wrong 2", outcome(ANOTHER));
        assertEquals("read", outcome(CODE));
        assertEquals(10, card.tries());
    }

    @Test
    void forgetsTheCodeWhenItIsDone() {
        AtomicBoolean wasReset = new AtomicBoolean();
        slot().insert(new VirtualCard(CODE, 10, CardFile.anyFourItems()) {
            @Override
            synchronized void reset() {
                super.reset();
                wasReset.set(asked().contains("00B00000"));
            }
        });
        assertEquals("read", outcome(CODE));
        Patience.await().untilTrue(wasReset);
    }

    @Test
    void saysThatThereIsNoCard() {
        assertEquals("no card", outcome(CODE));
    }

    @Test
    void saysThatThisIsAnotherKindOfCard() {
        slot().insert(new VirtualCard(CODE, 10, CardFile.anyFourItems()) {
            @Override
            byte[] select(String application) {
                return status(0x6A82);
            }
        });
        assertEquals("not this card", outcome(CODE));
    }

    @Test
    void aCardRemovedInTheMiddleIsLostAndTheNextIsRead() {
        slot().insert(new VirtualCard(CODE, 10, CardFile.anyFourItems()) {
            @Override
            byte[] read(byte[] command) {
                slot().takeAwayNow();
                return SILENCE;
            }
        });
        assertEquals("CARD_LOST", outcome(CODE));
        slot().insert(new VirtualCard(CODE, 10, CardFile.anyFourItems()));
        assertEquals("read", outcome(CODE));
    }

    @Test
    void aSilentCardHoldsNobodyAndTheNextCodeIsNotShownToIt() throws InterruptedException {
        PcscReader impatient = new PcscReader(meters, Duration.ofMillis(700));
        CountDownLatch mayAnswer = new CountDownLatch(1);
        VirtualCard silent = new VirtualCard(CODE, 10, CardFile.anyFourItems()) {
            @Override
            byte[] select(String application) {
                try {
                    assertTrue(mayAnswer.await(30, TimeUnit.SECONDS));
                } catch (InterruptedException stopped) {
                    Thread.currentThread().interrupt();
                }
                return super.select(application);
            }
        };
        slot().insert(silent);
        assertEquals("TIMED_OUT", CardDialogTest.outcome(read(impatient, ANOTHER)));
        assertEquals("READER_BUSY", CardDialogTest.outcome(read(impatient, CODE)));
        mayAnswer.countDown();
        // When the card speaks again the reader is free again, and the code nobody waits for was never shown.
        Patience.await().until(() -> "read".equals(CardDialogTest.outcome(read(impatient, CODE))));
        assertEquals(0, silent.refusals());
        impatient.stop();
    }

    @Test
    void aServiceThatStopsIsMissingAndIsFoundAgainWhenItIsBack() throws IOException {
        Assumptions.assumeTrue(slot().isServiceOurs(), "pcscd ran before this test and is not its to stop");
        CardReaderWatch watch = new CardReaderWatch(new NotedHealth());
        slot().insert(new VirtualCard(CODE, 10, CardFile.anyFourItems()));
        assertEquals("read", outcome(CODE));
        watch.look();
        assertEquals("present", seen(watch));
        try {
            slot().stopService();
            assertEquals("READER_MISSING", outcome(CODE));
            watch.look();
            assertEquals("service-gone", seen(watch));
            assertEquals("READER_MISSING", outcome(CODE));
        } finally {
            slot().startService();
        }

        watch.look();

        assertEquals("present", seen(watch));
        slot().insert(new VirtualCard(CODE, 10, CardFile.anyFourItems()));
        assertEquals("read", outcome(CODE));
    }

    @Test
    void aServiceThatWasRestartedBetweenTwoCardsIsFoundByTheSecond() throws IOException {
        Assumptions.assumeTrue(slot().isServiceOurs(), "pcscd ran before this test and is not its to stop");
        for (int i = 0; i < 3; i++) {
            slot().insert(new VirtualCard(CODE, 10, CardFile.anyFourItems()));
            assertEquals("read", outcome(CODE));
            try {
                slot().stopService();
            } finally {
                slot().startService();
            }

            assertEquals("no card", outcome(CODE), "found at the first question");
        }
    }

    private static @Nullable Object seen(CardReaderWatch watch) {
        return watch.call().getData().orElseThrow().get("reader");
    }

    private String outcome(String code) {
        return CardDialogTest.outcome(read(code));
    }

    private CardReading read(String code) {
        return read(reader, code);
    }

    private static CardReading read(PcscReader reader, String typed) {
        CardCode code = CardCode.check(typed, LocalDate.of(2026, 11, 21)).match(plausible -> plausible, findings -> {
            throw new AssertionError(findings);
        });
        return reader.read(code).await().indefinitely();
    }

    private static CardFace none() {
        throw new AssertionError("not read");
    }

    private static VirtualReader slot() {
        VirtualReader open = virtual;
        if (open == null) {
            throw new IllegalStateException("no reader");
        }
        return open;
    }
}
