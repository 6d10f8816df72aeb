package jp.madoguchi.gateway.reader;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import jp.madoguchi.contracts.event.Validity;
import jp.madoguchi.gateway.domain.BulkBooking;
import jp.madoguchi.gateway.domain.BulkCheck;
import jp.madoguchi.gateway.domain.BulkResult;
import jp.madoguchi.gateway.domain.DeskFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BulkReplyTest {
    private static final UUID LIST = new UUID(1, 1);
    private static final BulkReply REPLY = new BulkReply(DeskFixture.CLINIC);
    private static final String ROW = TerminalBench.PERSON.formatted("12345");
    private static final BulkCheck CHECK = BulkCheck.asked(
                    LIST,
                    DeskFixture.NOW,
                    DeskFixture.TODAY,
                    DeskFixture.TODAY,
                    List.of(booking("a", 11), booking("b", 12)))
            .accepted("77");

    private static BulkBooking booking(String id, long visit) {
        return new BulkBooking(id, new UUID(2, visit), DeskFixture.NUMBERS, DeskFixture.TARO.birthDate());
    }

    private static String unit(long visit, String content) {
        return "<BulkConfirmUnit><QualificationConfirmSearchInfo><ArbitraryIdentifier>"
                + TerminalFiles.id(new UUID(2, visit))
                + "</ArbitraryIdentifier></QualificationConfirmSearchInfo>" + content + "</BulkConfirmUnit>";
    }

    private static String valid(String row) {
        return "<QualificationValidity>1</QualificationValidity><ResultOfQualificationConfirmation>" + row
                + "</ResultOfQualificationConfirmation>";
    }

    private static byte[] message(String header, String body) {
        return ("<XmlMsg><MessageHeader>" + header + "</MessageHeader><MessageBody>" + body + "</MessageBody></XmlMsg>")
                .getBytes(UTF_8);
    }

    private static byte[] zip(byte[]... documents) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < documents.length; i++) {
                zip.putNextEntry(new ZipEntry("../" + i));
                zip.write(documents[i]);
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static String told(TerminalAnswer<?> answer) {
        return answer.match(
                said -> "answered",
                () -> "processing",
                code -> "abnormal " + code,
                fault -> "unfinished " + fault,
                fault -> "unreadable " + fault);
    }

    private static List<BulkResult> results(byte[] bytes) {
        return REPLY.result(bytes, CHECK)
                .match(BulkAnswer::results, List::of, code -> List.of(), fault -> List.of(), fault -> List.of());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "a number | | <ReceptionNumber>77</ReceptionNumber> | answered",
                "none | | | unreadable no-reception-number",
                "another number | | <ReceptionNumber>78</ReceptionNumber> | unreadable other-reception",
                "not yet | <SegmentOfResult>2</SegmentOfResult> | | processing",
                "an error | <SegmentOfResult>9</SegmentOfResult><ErrorCode>E1</ErrorCode> | | abnormal E1",
                "an error without a code | <SegmentOfResult>3</SegmentOfResult> | | abnormal",
                "another clinic | <MedicalInstitutionCode>1317654323</MedicalInstitutionCode> | |"
                        + " unreadable other-institution",
                "no clinic at all | <MedicalInstitutionCode>1</MedicalInstitutionCode> | |"
                        + " unreadable institution-code-length",
                "another list | <ArbitraryFileIdentifier>x</ArbitraryFileIdentifier> | | unreadable other-question"
            })
    void aReceptionIsBelievedOfThisClinicAndThisListAlone(
            String name, @Nullable String header, @Nullable String body, String expected) {
        byte[] bytes = message(Objects.requireNonNullElse(header, ""), Objects.requireNonNullElse(body, ""));

        assertEquals(expected, told(REPLY.reception(bytes, CHECK)).strip(), name);
    }

    @Test
    void eachBookingHasItsOwnResult() {
        assertEquals(
                List.of(new BulkResult("a", Validity.VALID, null), new BulkResult("b", Validity.NOT_FOUND, null)),
                results(message(
                        "<SegmentOfResult>1</SegmentOfResult>",
                        unit(11, valid(ROW)) + unit(12, "<QualificationValidity>4</QualificationValidity>"))));
    }

    @Test
    void whatIsNotOfTheBookingOrSaidTwiceDifferentlyIsNobodysAnswer() {
        assertEquals(
                List.of(new BulkResult("a", null, "other-person"), new BulkResult("b", null, "contradictory")),
                results(message(
                        "",
                        unit(11, valid(ROW.replace("19700326", "20010203")))
                                + unit(12, valid(ROW))
                                + unit(12, "<QualificationValidity>4</QualificationValidity>"))));
    }

    @Test
    void theSameSaidTwiceIsOneAnswer() {
        byte[] twice = message("", unit(11, valid(ROW)) + unit(11, valid(ROW)));

        assertEquals(1, (int) REPLY.result(twice, CHECK)
                .<Integer>match(answer -> answer.messages().size(), () -> 0, code -> 0, fault -> 0, fault -> 0));
        assertEquals(new BulkResult("b", null, "missing"), results(twice).get(1));
    }

    @Test
    void anUnknownCodeOrAWrongValueConcernsOneBookingAlone() {
        assertEquals(
                List.of("no-validity", "insurer-number-check-digit"),
                results(message(
                                "",
                                unit(11, "<QualificationValidity>8</QualificationValidity>")
                                        + unit(12, valid(ROW.replace("06139000", "06139001")))))
                        .stream()
                        .map(result -> String.valueOf(result.fault()))
                        .toList());
    }

    @Test
    void theDocumentsOfAZipAreOneAnswer() throws IOException {
        byte[] zip = zip(
                "readme".getBytes(UTF_8),
                message("", unit(12, "<QualificationValidity>4</QualificationValidity>")),
                message("", unit(11, valid(ROW))));

        assertEquals(
                List.of(Validity.VALID, Validity.NOT_FOUND),
                results(zip).stream().map(BulkResult::validity).toList());
    }

    @Test
    void aZipWithoutAnAnswerSaysWhatOneOfItsDocumentsSays() throws IOException {
        byte[] note = "readme".getBytes(UTF_8);

        assertEquals(
                "processing",
                told(REPLY.result(zip(note, message("<SegmentOfResult>2</SegmentOfResult>", "")), CHECK)));
        assertEquals(
                "abnormal E1",
                told(REPLY.result(
                        zip(note, message("<SegmentOfResult>9</SegmentOfResult><ErrorCode>E1</ErrorCode>", "")),
                        CHECK)));
        assertEquals("unreadable zip-without-answer", told(REPLY.result(zip(note, note), CHECK)));
        assertEquals("unreadable without-answer", told(REPLY.result(message("", ""), CHECK)));
    }

    @Test
    void anErrorOfOneBookingSaysNothingOfIt() {
        assertEquals(
                List.of(new BulkResult("a", null, "abnormal"), new BulkResult("b", null, "missing")),
                results(message("", unit(11, "<ProcessingResultStatus>2</ProcessingResultStatus>"))));
    }
}
