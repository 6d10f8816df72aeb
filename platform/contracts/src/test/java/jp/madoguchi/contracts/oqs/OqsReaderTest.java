package jp.madoguchi.contracts.oqs;

import static jp.madoguchi.contracts.oqs.OqsSamples.PERSON;
import static jp.madoguchi.contracts.oqs.OqsSamples.SHIFT_JIS;
import static jp.madoguchi.contracts.oqs.OqsSamples.UTF_8;
import static jp.madoguchi.contracts.oqs.OqsSamples.message;
import static jp.madoguchi.contracts.oqs.OqsSamples.one;
import static jp.madoguchi.contracts.oqs.OqsSamples.result;
import static jp.madoguchi.contracts.oqs.OqsSamples.utf8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class OqsReaderTest {
    private static final Charset WINDOWS_31J = Charset.forName("windows-31j");
    private static final String GOOD = message("<SegmentOfResult>1</SegmentOfResult>", result(PERSON));

    private static String outcome(byte[] bytes) {
        return new OqsReader()
                .read(bytes)
                .match(
                        read -> "read " + read.unknownElements(),
                        unfinished -> "unfinished " + unfinished.code(),
                        refused -> "refused " + refused.code());
    }

    private static List<String> names(byte[] bytes) {
        return OqsSamples.read(bytes).message().results().stream()
                .map(result -> result.name().orElse("-"))
                .toList();
    }

    static Stream<Arguments> spellings() {
        return Stream.of(
                Arguments.of("UTF-8", utf8(UTF_8 + GOOD)),
                Arguments.of("UTF-8 with a mark", utf8("\uFEFF" + UTF_8 + GOOD)),
                Arguments.of("a mark and no declaration", utf8("\uFEFF" + GOOD)),
                Arguments.of("no declaration", utf8(GOOD)),
                Arguments.of("Shift_JIS", (SHIFT_JIS + GOOD).getBytes(WINDOWS_31J)),
                Arguments.of("windows-31j by name", declared("Windows-31J").getBytes(WINDOWS_31J)),
                Arguments.of("cp932 by name", declared("CP932").getBytes(WINDOWS_31J)),
                Arguments.of(
                        "a prefix and a namespace",
                        utf8(GOOD.replace("XmlMsg>", "o:XmlMsg>")
                                .replaceFirst("<o:XmlMsg>", "<o:XmlMsg xmlns:o=\"urn:x\">"))),
                Arguments.of("attributes", utf8(GOOD.replace("<Name>", "<Name lang=\"ja\">"))),
                Arguments.of("a comment within", utf8(GOOD.replace("試験", "試<!-- x -->験"))),
                Arguments.of("CDATA", utf8(GOOD.replace("試験　太郎", "<![CDATA[試験　太郎]]>"))),
                Arguments.of("references", utf8(GOOD.replace("試験", "&#x8A66;&#39443;"))));
    }

    private static String declared(String name) {
        return "<?xml version='1.0' encoding='" + name + "' ?>" + GOOD;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("spellings")
    void readsTheSameFromEverySpelling(String name, byte[] bytes) {
        assertEquals(List.of("試験　太郎"), names(bytes), name);
    }

    @Test
    void takesNoneOneAndManyResultsAsAList() {
        String second = PERSON.replace("太郎", "花子");

        assertEquals(List.of(), names(utf8(message("", ""))));
        assertEquals(List.of(), names(utf8(message("", "<ResultList/>"))));
        assertEquals(List.of("試験　太郎"), names(utf8(message("", result(PERSON)))));
        assertEquals(
                List.of("試験　太郎", "試験　花子"),
                names(utf8(message("", "<ResultList>" + one(PERSON) + one(second) + "</ResultList>"))));
    }

    @Test
    void countsWhatItDoesNotKnowAndPassesItOverWithAllItHolds() {
        String tickets = "<PublicExpenseResultList><MedicalTicketInfo><Name>別人</Name></MedicalTicketInfo>"
                + "</PublicExpenseResultList>";

        assertEquals("read 3", outcome(utf8(message("", tickets))));
        assertEquals("read 1", outcome(utf8(GOOD.replace("試験", "試<b/>験"))));
        assertEquals(List.of("試験　太郎"), names(utf8(GOOD.replace("<Name>", "<Alias><Name>x</Name></Alias><Name>"))));
    }

    @Test
    void keepsAbsentAndBlankAbsent() {
        OqsMessage message = OqsSamples.read(utf8(message("", result("<Name/><Address>　 </Address><Sex1></Sex1>"))))
                .message();

        assertEquals(OqsSamples.read(utf8(message("", result("")))).message(), message);
    }

    static Stream<Arguments> disagreements() {
        String utf8Says = "<CharacterCodeIdentifier>0</CharacterCodeIdentifier>";
        String sjisSays = "<CharacterCodeIdentifier>1</CharacterCodeIdentifier>";
        return Stream.of(
                Arguments.of("UTF-8 in truth, Shift_JIS declared", utf8(SHIFT_JIS + with(utf8Says)), OqsEncoding.UTF_8),
                Arguments.of("UTF-8 in truth, 1 in the header", utf8(UTF_8 + with(sjisSays)), OqsEncoding.UTF_8),
                Arguments.of(
                        "Shift_JIS in truth, UTF-8 declared",
                        (UTF_8 + with(sjisSays)).getBytes(WINDOWS_31J),
                        OqsEncoding.SHIFT_JIS),
                Arguments.of(
                        "Shift_JIS in truth, 0 in the header",
                        (SHIFT_JIS + with(utf8Says)).getBytes(WINDOWS_31J),
                        OqsEncoding.SHIFT_JIS),
                Arguments.of("a mark, Shift_JIS declared", utf8("\uFEFF" + SHIFT_JIS + GOOD), OqsEncoding.UTF_8),
                Arguments.of("a mark, 1 in the header", utf8("\uFEFF" + UTF_8 + with(sjisSays)), OqsEncoding.UTF_8));
    }

    private static String with(String identifier) {
        return message(identifier, result(PERSON));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("disagreements")
    void readsTheTrueEncodingWhereDeclarationAndHeaderDisagree(String name, byte[] bytes, OqsEncoding truth) {
        OqsReading.Read read = OqsSamples.read(bytes);

        assertEquals(truth, read.encoding(), name);
        assertTrue(read.isEncodingDisputed());
        assertEquals(List.of("試験　太郎"), names(bytes));
    }

    static Stream<Arguments> refusals() {
        String bomb = UTF_8 + "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\">]>" + GOOD;
        return Stream.of(
                Arguments.of("an entity bomb", utf8(bomb), "refused doctype"),
                Arguments.of(
                        "an external entity",
                        utf8("<!DOCTYPE x [<!ENTITY f SYSTEM \"file:///etc/passwd\">]>" + GOOD.replace("試験", "&f;")),
                        "refused doctype"),
                Arguments.of(
                        "an external DTD",
                        utf8("<!DOCTYPE x SYSTEM \"http://127.0.0.1:1/x\">" + GOOD),
                        "refused doctype"),
                Arguments.of("a parameter entity", utf8("<!DOCTYPE x [ %p; ]>" + GOOD), "refused doctype"),
                Arguments.of("half a DOCTYPE", utf8("<!DOCTYPE x [<!ENT"), "refused doctype"),
                Arguments.of("an entity nobody declared", utf8(GOOD.replace("試験", "&xxe;")), "refused entity"),
                Arguments.of("deep nesting", utf8(GOOD.replace("試", "<a>".repeat(40))), "refused too-deep"),
                Arguments.of("nesting without an end", utf8("<XmlMsg>" + "<a>".repeat(100_000)), "refused too-deep"),
                Arguments.of("a huge value", utf8(GOOD.replace("試験", "試".repeat(4_001))), "refused text-too-long"),
                Arguments.of(
                        "a huge value in pieces",
                        utf8(GOOD.replace("試験", "試<!---->".repeat(4_001))),
                        "refused text-too-long"),
                Arguments.of(
                        "elements without an end",
                        utf8("<XmlMsg>" + "<a/>".repeat(20_001)),
                        "refused too-many-elements"),
                Arguments.of(
                        "the same value twice",
                        utf8(GOOD.replace("<Sex1>", "<Sex1>2</Sex1><Sex1>")),
                        "refused repeated-element"),
                Arguments.of(
                        "two headers",
                        utf8(GOOD.replace("<MessageBody>", "<MessageHeader/><MessageBody>")),
                        "refused repeated-element"),
                Arguments.of("another document", utf8(UTF_8 + "<note/>"), "refused not-a-message"),
                Arguments.of(
                        "a control by XML 1.1",
                        utf8("<?xml version=\"1.1\"?>" + GOOD.replace("試験", "&#1;")),
                        "refused character"));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("refusals")
    void refusesForGoodWhatWillNotBecomeBetter(String name, byte[] bytes, String expected) {
        assertEquals(expected, outcome(bytes), name);
    }

    @Test
    void refusesAHundredMegabytesUnread() {
        assertEquals("refused too-large", outcome(new byte[100 << 20]));
    }

    static Stream<Arguments> unfinished() {
        byte[] cut = (SHIFT_JIS + GOOD).getBytes(WINDOWS_31J);
        int half = (SHIFT_JIS + GOOD.substring(0, GOOD.indexOf("験"))).getBytes(WINDOWS_31J).length + 1;
        return Stream.of(
                Arguments.of("nothing", new byte[0], "unfinished not-well-formed"),
                Arguments.of("a declaration", utf8(UTF_8), "unfinished not-well-formed"),
                Arguments.of("half of a document", utf8(UTF_8 + GOOD.substring(0, 200)), "unfinished not-well-formed"),
                Arguments.of("half of a character", Arrays.copyOf(cut, half), "unfinished encoding"),
                Arguments.of("space not written yet", Arrays.copyOf(cut, cut.length + 9), "unfinished not-well-formed"),
                Arguments.of("NUL", utf8(GOOD.replace("試験", "試\u0000験")), "unfinished not-well-formed"),
                Arguments.of("NUL by number", utf8(GOOD.replace("試験", "試&#0;験")), "unfinished not-well-formed"),
                Arguments.of(
                        "half of a pair by number", utf8(GOOD.replace("試験", "&#xD842;")), "unfinished not-well-formed"),
                Arguments.of("half of a pair", halfOfAPair(), "unfinished encoding"),
                Arguments.of("two documents", utf8(GOOD + GOOD), "unfinished not-well-formed"),
                Arguments.of("no UTF-8", (UTF_8 + GOOD).getBytes(WINDOWS_31J), "unfinished encoding"),
                Arguments.of(
                        "no Shift_JIS",
                        (SHIFT_JIS + "\u0080\u00FF").getBytes(StandardCharsets.ISO_8859_1),
                        "unfinished encoding"),
                Arguments.of("UTF-16", GOOD.getBytes(StandardCharsets.UTF_16), "unfinished encoding"),
                Arguments.of("UTF-16 by name", utf8(declared("UTF-16")), "unfinished encoding"),
                Arguments.of("UTF-7 by name", utf8(declared("UTF-7")), "unfinished encoding"));
    }

    private static byte[] halfOfAPair() {
        return GOOD.replace("試験", "\u00ED\u00A0\u0080").getBytes(StandardCharsets.ISO_8859_1);
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("unfinished")
    void saysThatSomethingMayNotBeWrittenYet(String name, byte[] bytes, String expected) {
        assertEquals(expected, outcome(bytes), name);
    }

    /** However much of a good message is there, it is never taken for another one. */
    @Test
    void neverTakesTheBeginningOfAMessageForAMessage() {
        byte[] whole = utf8(UTF_8 + GOOD);
        for (int length = 0; length < whole.length; length++) {
            String outcome = outcome(Arrays.copyOf(whole, length));
            assertEquals("unfinished", outcome.split(" ")[0], length + " bytes");
        }
    }

    @ParameterizedTest(name = "{0} for {1}")
    @CsvSource({"NORMAL,1", "PROCESSING,2", "ABNORMAL,9", "ABNORMAL,3", ",7"})
    void settlesWhatTheCodesOfTheEndMean(@Nullable OqsSegment expected, String code) {
        OqsMessage message = OqsSamples.read(utf8(message("<SegmentOfResult>" + code + "</SegmentOfResult>", "")))
                .message();

        assertEquals(expected, message.segment().orElse(null));
        assertEquals("1".equals(code), message.endedNormally());
    }

    @Test
    void writesNothingOfAMessageIntoAnyText() {
        OqsReading.Read read = OqsSamples.read(utf8(UTF_8 + GOOD));

        assertFalse((read + " " + read.message().results()).contains("試験"));
        assertFalse((read + " " + read.message().results()).contains("12345"));
    }
}
