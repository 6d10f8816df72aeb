package jp.madoguchi.gateway.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.stream.Stream;
import jp.madoguchi.contracts.event.Validity;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.contracts.id.Sex;
import jp.madoguchi.gateway.domain.AskOutcome;
import jp.madoguchi.gateway.domain.Bearer;
import jp.madoguchi.gateway.domain.DeskFixture;
import jp.madoguchi.gateway.domain.FaceResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FaceXmlTest {
    private static final Charset WINDOWS_31J = Charset.forName("windows-31j");
    private static final String UTF_8 = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"no\"?>";
    private static final String SHIFT_JIS = "<?xml version=\"1.0\" encoding=\"Shift_JIS\" standalone=\"no\"?>";
    private static final FaceXml FACE = new FaceXml(InstitutionCode.valueOf("1311234569"));
    private static final String NUMBERS = "<InsurerNumber>06139000</InsurerNumber>"
            + "<InsuredCardSymbol>９５５０</InsuredCardSymbol>"
            + "<InsuredIdentificationNumber>12345</InsuredIdentificationNumber>"
            + "<InsuredBranchNumber>1</InsuredBranchNumber>";
    private static final String PERSON = "<Name>新橋　一郎</Name><NameKana>ｼﾝﾊﾞｼ ｲﾁﾛｳ</NameKana><Sex1>1</Sex1>"
            + "<Birthdate>19800102</Birthdate><Address>東京都港区</Address><InsurerName>東京新橋サンプル保険者</InsurerName>";

    private static String message(String validity, String content) {
        return message("1311234569", "1", validity, content);
    }

    private static String message(String institution, String segment, String validity, String content) {
        return "<XmlMsg><MessageHeader><ProcessExecutionTime>20261120102030</ProcessExecutionTime>"
                + "<QualificationConfirmationDate>20261120</QualificationConfirmationDate><MedicalInstitutionCode>"
                + institution + "</MedicalInstitutionCode><SegmentOfResult>" + segment
                + "</SegmentOfResult></MessageHeader><MessageBody><ProcessingResultStatus>1</ProcessingResultStatus>"
                + "<QualificationValidity>" + validity + "</QualificationValidity>" + content
                + "</MessageBody></XmlMsg>";
    }

    private static String row(String content) {
        return "<ResultList><ResultOfQualificationConfirmation>" + content
                + "</ResultOfQualificationConfirmation></ResultList>";
    }

    /** A card of its own for each name. */
    static String card(String name) {
        return UTF_8 + message("1", row(NUMBERS + PERSON)) + "<!-- " + name + " -->";
    }

    private static FaceResult read(byte[] file) {
        return FACE.read(file)
                .match(
                        result -> result,
                        unfinished -> {
                            throw new AssertionError(unfinished);
                        },
                        refused -> {
                            throw new AssertionError(refused);
                        });
    }

    private static String outcome(byte[] file) {
        return FACE.read(file)
                .match(result -> "read", unfinished -> "unfinished " + unfinished, refused -> "refused " + refused);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static Stream<Arguments> spellings() {
        String text = message("1", row(NUMBERS + PERSON));
        String backwards = "<XmlMsg><MessageBody><QualificationValidity>1</QualificationValidity>"
                + row("<Unknown>x</Unknown>" + PERSON + NUMBERS + "<LimitApplicationCertificateRelatedInfo/>")
                + "</MessageBody><MessageHeader><MedicalInstitutionCode>1311234569</MedicalInstitutionCode>"
                + "<QualificationConfirmationDate>20261120</QualificationConfirmationDate></MessageHeader></XmlMsg>";
        String second = message(
                "1",
                "<ResultList><ResultOfQualificationConfirmation>" + NUMBERS + PERSON
                        + "</ResultOfQualificationConfirmation><ResultOfQualificationConfirmation>"
                        + NUMBERS.replace("12345", "99999") + PERSON
                        + "</ResultOfQualificationConfirmation></ResultList>");
        return Stream.of(
                Arguments.of("UTF-8", utf8(UTF_8 + text)),
                Arguments.of("UTF-8 with a mark", utf8("\uFEFF" + UTF_8 + text)),
                Arguments.of("no declaration", utf8(text)),
                Arguments.of("Shift_JIS", (SHIFT_JIS + text).getBytes(WINDOWS_31J)),
                Arguments.of("any order, unknown elements", utf8(UTF_8 + backwards)),
                Arguments.of("the first of two rows", utf8(UTF_8 + second)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("spellings")
    void readsTheSameFromEverySpelling(String name, byte[] file) {
        FaceResult result = read(file);

        assertEquals(LocalDate.of(2026, 11, 20), result.confirmationDate(), name);
        assertEquals(Validity.VALID, result.observed());
        assertEquals(DeskFixture.NUMBERS, result.numbers());
        assertEquals(
                new Bearer("新橋　一郎", "ｼﾝﾊﾞｼ ｲﾁﾛｳ", LocalDate.of(1980, 1, 2), Sex.MALE, "東京都港区", "東京新橋サンプル保険者"),
                result.bearer());
    }

    @Test
    void readsTheExtraCharactersTerminalsWriteAsShiftJis() {
        byte[] file = (SHIFT_JIS + message("1", row(NUMBERS + PERSON.replace("新橋　一郎", "髙橋　①郎")))).getBytes(WINDOWS_31J);

        assertEquals("髙橋　①郎", read(file).bearer().name());
    }

    @Test
    void takesTheNumbersOfTheQuestionWhenNobodyWasFound() {
        String asked = "<QualificationConfirmSearchInfo>" + NUMBERS
                + "<Birthdate>19800102</Birthdate></QualificationConfirmSearchInfo>";

        FaceResult result = read(utf8(UTF_8 + message("4", asked)));

        assertEquals(Validity.NOT_FOUND, result.observed());
        assertEquals(DeskFixture.NUMBERS, result.numbers());
        assertEquals(LocalDate.of(1980, 1, 2), result.bearer().birthDate());
        assertNull(result.bearer().name());
    }

    @Test
    void takesNobodyFoundWithoutAnyNumbers() {
        FaceResult result = read(utf8(UTF_8 + message("4", "")));

        assertNull(result.numbers());
        assertEquals(Validity.NOT_FOUND, result.observed());
    }

    @Test
    void leavesACodeItDoesNotKnowUnsaid() {
        assertNull(read(utf8(UTF_8 + message("7", row(NUMBERS + PERSON)))).observed());
    }

    @Test
    void takesNumbersPaddedWithSpaces() {
        byte[] file = utf8(UTF_8 + message("1", row(NUMBERS.replace("06139000", "  138057") + PERSON)));

        assertEquals("138057", insurer(read(file)));
    }

    private static String insurer(FaceResult result) {
        return result.numbers() == null ? "" : result.numbers().insurerNumber().wire();
    }

    static Stream<Arguments> refusals() {
        String good = message("1", row(NUMBERS + PERSON));
        String bomb = UTF_8 + "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\">]>"
                + good.replace("東京都港区", "&b;");
        String foreign =
                UTF_8 + "<!DOCTYPE x [<!ENTITY f SYSTEM \"file:///etc/passwd\">]>" + good.replace("東京都港区", "&f;");
        return Stream.of(
                Arguments.of("an entity bomb", utf8(bomb), "refused doctype"),
                Arguments.of("an external entity", utf8(foreign), "refused doctype"),
                Arguments.of(
                        "an external DTD",
                        utf8("<!DOCTYPE x SYSTEM \"http://127.0.0.1/x\">" + good),
                        "refused doctype"),
                Arguments.of(
                        "an entity nobody declared", utf8(UTF_8 + good.replace("東京都港区", "&xxe;")), "refused entity"));
    }

    static Stream<Arguments> unusable() {
        String good = message("1", row(NUMBERS + PERSON));
        return Stream.of(
                Arguments.of("another document", utf8(UTF_8 + "<note/>"), "refused not-a-face-result"),
                Arguments.of(
                        "a terminal's own error",
                        utf8(UTF_8 + message("1311234569", "9", "1", "")),
                        "refused terminal-error"),
                Arguments.of(
                        "a terminal's own error, as another reader has it",
                        utf8(UTF_8 + message("1311234569", "3", "1", "")),
                        "refused terminal-error"),
                Arguments.of(
                        "two insurer numbers",
                        utf8(UTF_8
                                + good.replace("<InsurerNumber>", "<InsurerNumber>1</InsurerNumber><InsurerNumber>")),
                        "refused repeated-element"),
                Arguments.of(
                        "another clinic",
                        utf8(UTF_8 + message("1317654323", "1", "1", row(NUMBERS + PERSON))),
                        "refused other-institution"),
                Arguments.of("no date", utf8(UTF_8 + good.replace("20261120<", "<")), "refused header-incomplete"),
                Arguments.of(
                        "an impossible date",
                        utf8(UTF_8 + good.replace("19800102", "19800231")),
                        "refused era-date-no-such-day"),
                Arguments.of(
                        "a check digit that fails",
                        utf8(UTF_8 + good.replace("06139000", "06139001")),
                        "refused insurer-number-check-digit"),
                Arguments.of("valid without numbers", utf8(UTF_8 + message("1", row(PERSON))), "refused no-numbers"),
                Arguments.of("half of a file", utf8(UTF_8 + good.substring(0, 300)), "unfinished not-well-formed"),
                Arguments.of("an empty file", new byte[0], "unfinished not-well-formed"),
                Arguments.of("bytes that are no UTF-8", (UTF_8 + good).getBytes(WINDOWS_31J), "unfinished encoding"),
                Arguments.of(
                        "an encoding nobody agreed on",
                        utf8("<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + good),
                        "unfinished encoding"));
    }

    @Test
    void goesDownNoDocumentWithoutEndInDepth() {
        String deep = "<a>".repeat(100_000) + "</a>".repeat(100_000);
        String message = message("1", row(NUMBERS.replace("06139000", deep) + PERSON));

        assertEquals("refused too-deep", outcome(utf8(UTF_8 + message)));
    }

    @Test
    void readsTheTrueEncodingWhereTheHeaderContradictsTheDeclaration() {
        String text = message("1", row(NUMBERS + PERSON))
                .replace("</MessageHeader>", "<CharacterCodeIdentifier>1</CharacterCodeIdentifier></MessageHeader>");

        assertEquals(
                "新橋　一郎", read((UTF_8 + text).getBytes(WINDOWS_31J)).bearer().name());
        assertEquals("新橋　一郎", read(utf8(UTF_8 + text)).bearer().name());
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource({"refusals", "unusable"})
    void saysWhyItDoesNotTakeAFile(String name, byte[] file, String expected) {
        assertEquals(expected, outcome(file), name);
    }

    @Test
    void whatTheMessageIsWorthAsAnAnswerIsKeptBesideIt() {
        String coverage = "<PersonalFamilyClassification>1</PersonalFamilyClassification>"
                + "<InsuredCardClassification>01</InsuredCardClassification>";
        String from = "<InsuredCardValidDate>20200401</InsuredCardValidDate>";

        assertEquals("VALID 30", said(message("1", row(NUMBERS + PERSON + coverage + from))));
        assertEquals("VALID -", said(message("1", row(NUMBERS + PERSON))));
        assertEquals("absent", said(message("4", "")));
        assertEquals("-", said(message("8", row(NUMBERS + PERSON))));
        assertEquals("-", said(message("1", row(NUMBERS + PERSON + coverage + from.replace("0401", "9999")))));
    }

    private static String said(String text) {
        AskOutcome said = read(utf8(text)).said();
        return said == null
                ? "-"
                : said.match(
                        known -> known.answer().validity() + " "
                                + Optional.ofNullable(known.answer().copay())
                                        .map(copay -> String.valueOf(copay.percent()))
                                        .orElse("-"),
                        absent -> "absent",
                        couldNotAsk -> "could not ask");
    }

    @Test
    void tellsWhenItCameAboutAndCountsWithoutAlsoWhereThatIsNoTime() {
        String card = message("1", row(NUMBERS + PERSON));

        assertEquals(
                LocalDateTime.of(2026, 11, 20, 10, 20, 30), read(utf8(card)).executedAt());
        assertNull(read(utf8(card.replace("20261120102030", "soon"))).executedAt());
    }
}
