package jp.madoguchi.gateway.reader;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import jp.madoguchi.gateway.domain.ParkedFile;
import jp.madoguchi.gateway.domain.ParkedSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 出どころ: cards and the terminal's responses lie in one folder, and their names tell them apart. */
class ParkedSourceTest {
    @TempDir
    Path home;

    private FaceBench bench;

    @BeforeEach
    void open() throws IOException {
        bench = new FaceBench(home);
        Files.createDirectories(bench.face);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private void park(String name, byte[] content) throws IOException {
        bench.parked.put(Files.write(home.resolve(name), content), "not-well-formed");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "OQSsiquc01res_face_12345_20261120090000.xml, CARD",
        "OQSsiquc01res_mdg0123456789abcdef0.xml, TERMINAL",
        "OQSsiquc01res_mdg0123456789abcdef0.zip, TERMINAL",
        "OQSmuquc01res_mdg0123456789abcdef0.xml, TERMINAL",
        "OQSmuquc02res_mdg0123456789abcdef0.zip, TERMINAL"
    })
    void isToldByTheName(String name, ParkedSource from) throws IOException {
        park(name, "<".getBytes(UTF_8));

        assertEquals(
                List.of(from), bench.parked.all().stream().map(ParkedFile::from).toList());
    }

    /** Whoever was asked for by number has put no card anywhere. */
    @Test
    void aResponseOfTheTerminalThatBecomesWholeIsNoCard() throws IOException {
        byte[] whole = FaceXmlTest.card("asked by number").getBytes(UTF_8);
        park("OQSsiquc01res_mdg0123456789abcdef0.xml", "<XmlMsg>".getBytes(UTF_8));
        try (Stream<Path> files = Files.list(bench.face.resolve("parked"))) {
            Files.write(files.findFirst().orElseThrow(), whole);
        }

        for (int look = 0; look < 3; look++) {
            bench.later(Duration.ofSeconds(3));
            bench.look();
        }

        assertEquals(List.of(), bench.waiting());
        assertEquals(1, bench.parked.all().size());
    }
}
