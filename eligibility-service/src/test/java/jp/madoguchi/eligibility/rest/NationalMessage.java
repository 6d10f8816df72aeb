package jp.madoguchi.eligibility.rest;

import static io.restassured.RestAssured.given;

import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.contracts.oqs.OqsMessage;

/** A synthetic message of the national system, and how a gateway hands it in. */
final class NationalMessage {
    static final String UTF_8 = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"no\"?>";
    static final String SHIFT_JIS = "<?xml version=\"1.0\" encoding=\"Shift_JIS\" standalone=\"no\"?>";

    private NationalMessage() {}

    static String card(InstitutionCode institution, String validity, String number) {
        return message(institution, validity, "<ResultList>" + result(number) + "</ResultList>");
    }

    static String message(InstitutionCode institution, String validity, String body) {
        return "<XmlMsg><MessageHeader><ProcessExecutionTime>20261120102030</ProcessExecutionTime>"
                + "<QualificationConfirmationDate>20261120</QualificationConfirmationDate><MedicalInstitutionCode>"
                + institution.wire() + "</MedicalInstitutionCode><ReferenceClassification>1</ReferenceClassification>"
                + "<SegmentOfResult>1</SegmentOfResult></MessageHeader><MessageBody>"
                + "<ProcessingResultStatus>1</ProcessingResultStatus><QualificationValidity>" + validity
                + "</QualificationValidity>" + body + "</MessageBody></XmlMsg>";
    }

    static String result(String number) {
        return "<ResultOfQualificationConfirmation><InsurerNumber>06139000</InsurerNumber>"
                + "<InsuredCardSymbol>9550</InsuredCardSymbol><InsuredIdentificationNumber>" + number
                + "</InsuredIdentificationNumber><InsuredBranchNumber>01</InsuredBranchNumber>"
                + "<InsuredCardClassification>01</InsuredCardClassification>"
                + "<PersonalFamilyClassification>1</PersonalFamilyClassification><Name>髙橋　①郎</Name>"
                + "<NameKana>ﾀｶﾊｼ ｲﾁﾛｳ</NameKana><Sex1>1</Sex1><Birthdate>19840401</Birthdate>"
                + "<InsuredCardValidDate>20210201</InsuredCardValidDate><InsurerName>観測保険者</InsurerName>"
                + "<FutureElement>x</FutureElement></ResultOfQualificationConfirmation>";
    }

    /** A message of the published corpus, for this institution. */
    static String published(InstitutionCode institution, String name) throws IOException {
        try (InputStream file =
                Objects.requireNonNull(OqsMessage.class.getResourceAsStream("/oqs/corpus/" + name + ".UTF-8.xml"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .replace(UTF_8, "")
                    .replace("1311234569", institution.wire());
        }
    }

    static byte[] utf8(String message) {
        return (UTF_8 + message).getBytes(StandardCharsets.UTF_8);
    }

    static Response handIn(String token, byte[] message) {
        return handIn(token, message, "?source=FACE_FILE");
    }

    static Response handIn(String token, byte[] message, String query) {
        EncoderConfig asItIs = EncoderConfig.encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false);
        return given().config(RestAssuredConfig.config().encoderConfig(asItIs))
                .auth()
                .oauth2(token)
                .contentType("application/xml")
                .body(message)
                .post("/eligibility/observations" + query);
    }
}
