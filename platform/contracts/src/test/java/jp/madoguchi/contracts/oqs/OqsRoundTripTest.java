package jp.madoguchi.contracts.oqs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OqsRoundTripTest {
    private static final int MESSAGES = 300;

    @ParameterizedTest
    @EnumSource
    void keepsEveryKnownElementOfAnyMessage(OqsEncoding encoding) {
        for (long seed = 0; seed < MESSAGES; seed++) {
            OqsMessage message = OqsSamples.complete(new Random(seed));

            OqsReading.Read read = OqsSamples.read(OqsSamples.write(message, encoding));

            assertEquals(message.in(encoding), read.message(), "seed " + seed);
            assertEquals(encoding, read.encoding());
            assertEquals(0, read.unknownElements());
            assertFalse(read.isEncodingDisputed());
        }
    }

    @Test
    void readsTheSameInAnyOrderBetweenUnknownElements() {
        for (long seed = 0; seed < MESSAGES; seed++) {
            OqsMessage message = OqsSamples.complete(new Random(seed)).in(OqsEncoding.UTF_8);

            OqsReading.Read read =
                    OqsSamples.read(OqsSamples.utf8(OqsSamples.shuffled(message.root(), new Random(seed + 7))));

            assertEquals(message, read.message(), "seed " + seed);
            assertTrue(read.unknownElements() >= 18, "seed " + seed);
        }
    }

    /** Every character of the first plane and one of a later one, in both encodings. */
    @ParameterizedTest
    @EnumSource
    void givesBackEveryCharacterThatXmlCarries(OqsEncoding encoding) {
        for (int block = 0; block < 0x110; block++) {
            StringBuilder text = new StringBuilder("x");
            for (int low = 0; low < 0x100; low++) {
                String character = Character.toString(block * 0x100 + low);
                text.append(XmlCharacters.canCarry(character) ? character : "");
            }
            OqsMessage message = name(text.append('x').toString());

            assertEquals(
                    message,
                    OqsSamples.read(OqsSamples.write(message, encoding)).message(),
                    "block " + block);
        }
    }

    @Test
    void writesWhatTheEncodingCannotHoldAsANumber() {
        String sjis =
                new String(OqsSamples.write(name("髙橋𠮷男〜"), OqsEncoding.SHIFT_JIS), Charset.forName("windows-31j"));
        String utf8 = new String(OqsSamples.write(name("髙橋𠮷男〜"), OqsEncoding.UTF_8), StandardCharsets.UTF_8);

        assertTrue(sjis.contains("<Name>髙橋&#x20BB7;男&#x301C;</Name>"), "as written");
        assertTrue(utf8.contains("<Name>髙橋𠮷男〜</Name>"), "as written");
        assertTrue(sjis.startsWith("<?xml version=\"1.0\" encoding=\"Shift_JIS\" standalone=\"no\"?>\r\n<XmlMsg>"));
    }

    @Test
    void refusesWhatNoXmlCanCarry() {
        for (String text : new String[] {"a\u0000b", "a\uD800b", "\uDC00", "a\u001Fb", "\uFFFE"}) {
            assertEquals(
                    "character",
                    new OqsWriter().write(name(text), OqsEncoding.UTF_8).match(bytes -> "written", OqsFault::code));
        }
    }

    private static OqsMessage name(String name) {
        OqsBlock.Builder root = OqsMessage.builder();
        OqsBlock.Builder body = root.within("MessageBody");
        OqsBlock.Builder list = body.within("ResultList");
        OqsBlock.Builder result = list.within("ResultOfQualificationConfirmation");
        return OqsMessage.of(root.with(body.with(list.with(result.with("Name", name)))));
    }
}
