package jp.madoguchi.contracts.oqs;

import static jp.madoguchi.contracts.oqs.OqsSamples.PERSON;
import static jp.madoguchi.contracts.oqs.OqsSamples.message;
import static jp.madoguchi.contracts.oqs.OqsSamples.one;
import static jp.madoguchi.contracts.oqs.OqsSamples.result;
import static jp.madoguchi.contracts.oqs.OqsSamples.utf8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OqsBulkTest {
    private static final String QUESTION = "<QualificationConfirmSearchInfo><InsurerNumber>06139000</InsurerNumber>"
            + "<InsuredIdentificationNumber>12345</InsuredIdentificationNumber><Birthdate>19840401</Birthdate>"
            + "<ArbitraryIdentifier>%s</ArbitraryIdentifier></QualificationConfirmSearchInfo>";
    private static final String SHARED = "<QualificationConfirmationDate>20261120</QualificationConfirmationDate>"
            + "<MedicalInstitutionCode>1311234569</MedicalInstitutionCode><SegmentOfResult>1</SegmentOfResult>";

    private static OqsBulk read(String text) {
        return OqsReader.ofBulk()
                .read(utf8(text))
                .match(read -> new OqsBulk(read.message()), OqsBulkTest::notRead, OqsBulkTest::notRead);
    }

    private static OqsBulk notRead(OqsFault fault) {
        throw new AssertionError(fault.code());
    }

    private static String unit(String id, String content) {
        return "<BulkConfirmUnit>" + QUESTION.formatted(id) + content + "</BulkConfirmUnit>";
    }

    @Test
    void everyElementHasItsCertaintyAndItsSource() {
        Set<String> places = new HashSet<>();
        for (String[] row : OqsTable.elements("bulk")) {
            assertEquals(7, row.length, row[1]);
            assertTrue(places.add(row[0] + "/" + row[1] + row[4]), row[1]);
            assertTrue(Set.of("certain", "likely").contains(row[5]), row[1]);
            assertTrue(!row[6].isBlank(), row[1]);
        }
    }

    @Test
    void findsTheReceptionNumberInTheBodyOfTheReceptionAndInTheHeaderOfTheResult() {
        String number = "<ReceptionNumber> 20261119000001 </ReceptionNumber>";

        assertEquals(Optional.of("20261119000001"), read(message("", number)).receptionNumber());
        assertEquals(Optional.of("20261119000001"), read(message(number, "")).receptionNumber());
        assertEquals(Optional.empty(), read(message("", "")).receptionNumber());
    }

    @Test
    void eachPersonIsAMessageAsTheTerminalWouldHaveAnsweredForThatPersonAlone() {
        OqsBulk bulk = read(message(
                SHARED + "<ReceptionNumber>7</ReceptionNumber>",
                unit("a", "<QualificationValidity>1</QualificationValidity>" + one(PERSON))
                        + unit("b", "<QualificationValidity>4</QualificationValidity>")));

        List<OqsMessage> singles = bulk.singles();

        String header = SHARED + "<ReferenceClassification>2</ReferenceClassification>";
        assertEquals(
                OqsSamples.read(utf8(message(
                                header + "<ArbitraryFileIdentifier>a</ArbitraryFileIdentifier>",
                                "<QualificationValidity>1</QualificationValidity>" + result(PERSON)
                                        + QUESTION.formatted("a"))))
                        .message(),
                singles.get(0));
        assertEquals(List.of(), singles.get(1).results());
        assertEquals(Optional.of("b"), singles.get(1).header().flatMap(h -> h.value("ArbitraryFileIdentifier")));
        assertEquals(2, singles.size());
    }

    @Test
    void anErrorOfOnePersonIsOfThatPersonAlone() {
        OqsMessage single = read(message(
                        SHARED,
                        unit(
                                "a",
                                "<ProcessingResultStatus>2</ProcessingResultStatus>"
                                        + "<ProcessingResultCode>E7</ProcessingResultCode>")))
                .singles()
                .get(0);

        assertEquals(Optional.of("E7"), single.errorCode());
        assertTrue(!single.endedNormally());
    }

    @Test
    void whoseQuestionIsNotRepeatedIsNobodys() {
        OqsMessage single = read(message("", "<BulkConfirmUnit/>")).singles().get(0);

        assertEquals(Optional.empty(), single.header().flatMap(h -> h.value("ArbitraryFileIdentifier")));
        assertEquals(List.of(), read("<XmlMsg/>").singles());
    }

    @Test
    void writesAQuestionForMany() {
        OqsBlock.Builder root = OqsBulk.builder();
        OqsBlock.Builder body = root.within("MessageBody");
        for (String number : List.of("1", "2")) {
            body.with(body.within("QualificationConfirmSearchInfo").with("InsuredIdentificationNumber", number));
        }
        root.with(root.within("MessageHeader").with("MedicalInstitutionCode", "1311234569"));

        byte[] written = OqsSamples.write(OqsMessage.of(root.with(body)), OqsEncoding.SHIFT_JIS);

        String text = new String(written, Charset.forName("windows-31j"));
        assertEquals(3, text.split("<QualificationConfirmSearchInfo>", -1).length);
        assertTrue(text.contains("<CharacterCodeIdentifier>1</CharacterCodeIdentifier>"));
    }
}
