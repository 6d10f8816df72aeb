package jp.madoguchi.outage.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import jp.madoguchi.contracts.id.InstitutionCode;

/** 《ダウンロード》のXML: as the national system's other answers are, until a real one was seen. */
final class NationalXml {
    static final String PERSON = "<Name>新橋　太郎</Name><NameKana>ｼﾝﾊﾞｼ ﾀﾛｳ</NameKana><Sex1>1</Sex1>"
            + "<Birthdate>19540326</Birthdate><Address>東京都港区</Address>";
    static final String COVERAGE = "<InsurerNumber>06139000</InsurerNumber>"
            + "<InsuredCardSymbol>９５５０</InsuredCardSymbol>"
            + "<InsuredIdentificationNumber>54321</InsuredIdentificationNumber>"
            + "<InsuredBranchNumber>1</InsuredBranchNumber>"
            + "<PersonalFamilyClassification>1</PersonalFamilyClassification>"
            + "<InsuredCardClassification>01</InsuredCardClassification>"
            + "<InsuredCardValidDate>20160401</InsuredCardValidDate>"
            + "<ElderlyRecipientCertificateInfo><ElderlyRecipientValidStartDate>20260401"
            + "</ElderlyRecipientValidStartDate></ElderlyRecipientCertificateInfo>";

    private NationalXml() {}

    /** What this institution is answered about 新橋 太郎 as of the day of the visits. */
    static byte[] taro(InstitutionCode institution, String validity) {
        return file(institution.wire(), validity, one(PERSON + COVERAGE)).getBytes(UTF_8);
    }

    static String file(String institution, String validity, String results) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"no\"?><XmlMsg><MessageHeader>"
                + "<QualificationConfirmationDate>20261120</QualificationConfirmationDate>"
                + "<MedicalInstitutionCode>" + institution + "</MedicalInstitutionCode></MessageHeader><MessageBody>"
                + "<QualificationValidity>" + validity + "</QualificationValidity><ResultList>" + results
                + "</ResultList></MessageBody></XmlMsg>";
    }

    static String one(String content) {
        return "<ResultOfQualificationConfirmation>" + content + "</ResultOfQualificationConfirmation>";
    }
}
