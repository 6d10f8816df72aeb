package jp.madoguchi.local.day;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import jp.madoguchi.local.door.Insured;
import jp.madoguchi.local.suite.Account;

/**
 * 顔認証付きカードリーダーの結果ファイル: what the reader's software writes into the face folder: {@code XmlMsg} with the result, or with
 * the question alone where the national system knows nobody.
 */
final class FaceFile {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMddHHmmss");

    private FaceFile() {}

    static String name(LocalDateTime now) {
        return "OQSsiquc01res_face_" + UUID.randomUUID().toString().substring(0, 8) + "_" + now.format(STAMP) + ".xml";
    }

    /**
     * The file of a card.
     *
     * @param validity code of OQSCD006: 1 有効, 2 無効, 4 該当資格なし
     */
    static byte[] of(Insured person, String validity, LocalDateTime now) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(bytes, UTF_8.name());
            xml.writeStartDocument(UTF_8.name(), "1.0");
            xml.writeStartElement("XmlMsg");
            header(xml, now);
            xml.writeStartElement("MessageBody");
            element(xml, "ProcessingResultStatus", "1");
            element(xml, "QualificationValidity", validity);
            if ("4".equals(validity)) {
                asked(xml, person);
            } else {
                result(xml, person);
            }
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException neverInMemory) {
            throw new IllegalStateException(neverInMemory);
        }
        return bytes.toByteArray();
    }

    private static void header(XMLStreamWriter xml, LocalDateTime now) throws XMLStreamException {
        xml.writeStartElement("MessageHeader");
        element(xml, "ProcessExecutionTime", now.format(STAMP));
        element(xml, "QualificationConfirmationDate", now.format(DateTimeFormatter.BASIC_ISO_DATE));
        element(xml, "MedicalInstitutionCode", Account.DEMO_CLINIC);
        element(xml, "ArbitraryFileIdentifier", UUID.randomUUID().toString());
        element(xml, "ReferenceClassification", "1");
        element(xml, "SegmentOfResult", "1");
        element(xml, "CharacterCodeIdentifier", "0");
        xml.writeEndElement();
    }

    private static void result(XMLStreamWriter xml, Insured person) throws XMLStreamException {
        xml.writeStartElement("ResultList");
        xml.writeStartElement("ResultOfQualificationConfirmation");
        element(xml, "InsuredCardClassification", "01");
        element(xml, "Name", person.name());
        element(xml, "NameKana", person.nameKana());
        element(xml, "Sex1", "MALE".equals(person.sex()) ? "1" : "2");
        if (person.address() != null) {
            element(xml, "Address", person.address());
        }
        numbers(xml, person);
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static void asked(XMLStreamWriter xml, Insured person) throws XMLStreamException {
        xml.writeStartElement("QualificationConfirmSearchInfo");
        numbers(xml, person);
        xml.writeEndElement();
    }

    private static void numbers(XMLStreamWriter xml, Insured person) throws XMLStreamException {
        element(xml, "InsurerNumber", String.format("%8s", person.insurer().number()));
        if (person.symbol() != null) {
            element(xml, "InsuredCardSymbol", person.symbol());
        }
        element(xml, "InsuredIdentificationNumber", person.number());
        if (person.branch() != null) {
            element(xml, "InsuredBranchNumber", person.branch());
        }
        element(xml, "Birthdate", person.birthDate().format(DateTimeFormatter.BASIC_ISO_DATE));
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }
}
