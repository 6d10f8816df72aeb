package jp.madoguchi.gateway.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.madoguchi.contracts.event.Cause;
import jp.madoguchi.gateway.domain.AskOutcome;
import jp.madoguchi.gateway.domain.BreakerState;
import jp.madoguchi.gateway.domain.Dependency;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 書けないフォルダー: one that can be listed, so that every probe finds it well, and takes no question. */
class UnwritableFolderTest {
    private static final UUID VISIT = UUID.fromString("0193a0c1-1111-7222-8333-444455556666");

    @TempDir
    Path home;

    @TempDir
    Path folder;

    private TerminalBench bench;

    @BeforeEach
    void open() throws IOException {
        bench = new TerminalBench(home, folder);
        // In the way of the file, whoever runs this: a superuser writes into every folder.
        String request = TerminalFiles.SINGLE.request(TerminalFiles.id(VISIT));
        Files.createDirectory(folder.resolve("req").resolve(request + ".tmp"));
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private void askInVain() {
        assertEquals(
                new AskOutcome.CouldNotAsk(Cause.TERMINAL_BROKEN),
                bench.ask(VISIT, "12345").outcome());
    }

    @Test
    void countsAsNotAnswering() {
        askInVain();

        assertEquals(
                Map.of(Dependency.TERMINAL_ANSWERS, List.of(false), Dependency.TERMINAL, List.of(false)), bench.health);
    }

    /** Its probe sees when it is back: nobody has to be asked for first. */
    @Test
    void isLeftToItsProbeWhereThatFindsItGone() {
        bench.states.put(Dependency.TERMINAL, BreakerState.OPEN);

        askInVain();

        assertEquals(Map.of(Dependency.TERMINAL, List.of(false)), bench.health);
    }
}
