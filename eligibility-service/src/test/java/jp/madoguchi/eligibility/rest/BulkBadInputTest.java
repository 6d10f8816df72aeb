package jp.madoguchi.eligibility.rest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.http.HttpRequest;
import java.util.Collections;
import java.util.List;
import jp.madoguchi.testing.TestPlatform;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(value = TestPlatform.class, initArgs = @ResourceArg(name = "database", value = "eligibility"))
class BulkBadInputTest {
    private static final int LIMIT = 262_144;
    private static final int HUNDRED_MEGABYTES = 100_000_000;

    private final String number = RegistryFixture.freshNumber();
    private final String recordId = "bad-" + number;

    @BeforeEach
    void registerInsurers() {
        RegistryFixture.registerInsurers();
    }

    /** Each change of a sound line is refused by itself, and the sound line after it is registered all the same. */
    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/cases/bulk-refusals.csv", numLinesToSkip = 1, delimiter = '|', quoteCharacter = '`')
    void refusesTheLineAndNoOther(String name, String sound, String bad, String code, String rule) throws Exception {
        String line = Feed.line(recordId, 1, number);
        List<JsonNode> answer =
                Feed.send(RegistryFixture.implementingBody(), Feed.lines(line.replace(sound, bad), line));

        assertEquals(List.of("refused " + code, "registered"), Feed.words(answer));
        assertEquals(rule, answer.get(0).at("/findings/0/rule").asText());
        assertFalse(answer.get(0).toString().contains("試験"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        nothing            | ``
        spaces             | `   `
        no object          | `null`
        an open brace      | `{`
        bytes that are NUL | `\0\0\0\0`
        no UTF-8           | `{"recordId":"\u00ff\u00fe"}`
        """)
    void refusesWhatIsNoJson(String name, String text) throws Exception {
        InputStream body = new SequenceInputStream(
                new ByteArrayInputStream((text + "\n").getBytes(ISO_8859_1)),
                new ByteArrayInputStream(Feed.line(recordId, 1, number).getBytes(UTF_8)));

        assertEquals(
                List.of("refused bad-request-body", "registered"),
                Feed.words(Feed.send(
                        RegistryFixture.implementingBody(), HttpRequest.BodyPublishers.ofInputStream(() -> body))));
    }

    @Test
    void takesALineUpToItsLimitAndNotOneByteMore() throws Exception {
        String line = Feed.line(recordId, 1, number);
        String atLimit = line + " ".repeat(LIMIT - line.getBytes(UTF_8).length);

        assertEquals(
                List.of("registered", "refused line-too-long", "unchanged"),
                Feed.words(Feed.send(RegistryFixture.implementingBody(), Feed.lines(atLimit, atLimit + " ", line))));
        SeenProblems.note("line-too-long");
    }

    @Test
    void readsPastALineOfAHundredMegabytesWithoutKeepingIt() throws Exception {
        InputStream body = new SequenceInputStream(Collections.enumeration(List.of(
                new Blanks(HUNDRED_MEGABYTES),
                new ByteArrayInputStream(("\n" + Feed.line(recordId, 1, number)).getBytes(UTF_8)))));

        assertEquals(
                List.of("refused line-too-long", "registered"),
                Feed.words(Feed.send(
                        RegistryFixture.implementingBody(), HttpRequest.BodyPublishers.ofInputStream(() -> body))));
    }

    @ParameterizedTest(name = "{0} characters")
    @CsvSource({"100,registered", "101,refused constraint-violated"})
    void takesANameUpToItsLimit(int length, String expected) throws Exception {
        String line = Feed.line(RegistryFixture.person(
                recordId,
                1,
                "田".repeat(length),
                List.of(RegistryFixture.coverage(RegistryFixture.INSURER, number, "2021-02-01"))));

        assertEquals(List.of(expected), Feed.words(Feed.send(RegistryFixture.implementingBody(), Feed.lines(line))));
    }

    private static final class Blanks extends InputStream {
        private int left;

        Blanks(int left) {
            this.left = left;
        }

        @Override
        public int read() {
            return left-- > 0 ? ' ' : -1;
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            int given = Math.min(left, length);
            java.util.Arrays.fill(into, offset, offset + given, (byte) ' ');
            left -= given;
            return given == 0 ? -1 : given;
        }
    }
}
