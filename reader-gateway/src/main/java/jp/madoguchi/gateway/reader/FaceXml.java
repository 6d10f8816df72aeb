package jp.madoguchi.gateway.reader;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import jp.madoguchi.contracts.event.Validity;
import jp.madoguchi.contracts.id.BranchNumber;
import jp.madoguchi.contracts.id.EraDate;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.contracts.id.InsuredNumber;
import jp.madoguchi.contracts.id.InsuredNumbers;
import jp.madoguchi.contracts.id.InsuredSymbol;
import jp.madoguchi.contracts.id.InsurerNumber;
import jp.madoguchi.contracts.id.InvalidIdentifier;
import jp.madoguchi.contracts.id.Sex;
import jp.madoguchi.gateway.domain.Bearer;
import jp.madoguchi.gateway.domain.FaceResult;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * 顔認証付きカードリーダーの結果の読み方: the {@code XmlMsg} of {@code OQSsiquc01res_face_*.xml}, by element name. The numbers come from
 * the first
 * result; without a row, when the terminal found 資格情報なし, from the conditions it had asked with.
 */
final class FaceXml {
    private static final String NORMAL_END = "1";

    private final InstitutionCode institution;

    FaceXml(InstitutionCode institution) {
        this.institution = institution;
    }

    FaceReading read(byte[] bytes) {
        Optional<String> text = XmlText.of(bytes);
        if (text.isEmpty()) {
            return new FaceReading.Unfinished("encoding");
        }
        if (text.get().contains("<!DOCTYPE") || text.get().contains("<!ENTITY")) {
            return new FaceReading.Refused("doctype");
        }
        return SafeXml.parse(text.get())
                .map(this::interpret)
                .orElseGet(() -> new FaceReading.Unfinished("not-well-formed"));
    }

    private FaceReading interpret(Document message) {
        Optional<Element> header = SafeXml.first(message, "MessageHeader");
        Optional<Element> body = SafeXml.first(message, "MessageBody");
        if (header.isEmpty() || body.isEmpty()) {
            return new FaceReading.Refused("not-a-face-result");
        }
        if (isNotNormal(header.get(), "SegmentOfResult") || isNotNormal(body.get(), "ProcessingResultStatus")) {
            return new FaceReading.Refused("terminal-error");
        }
        try {
            return interpret(header.get(), body.get());
        } catch (InvalidIdentifier invalid) {
            return new FaceReading.Refused(invalid.code());
        }
    }

    private FaceReading interpret(Element header, Element body) {
        Optional<LocalDate> date = date(header, "QualificationConfirmationDate");
        Optional<InstitutionCode> addressee =
                SafeXml.text(header, "MedicalInstitutionCode").map(InstitutionCode::valueOf);
        if (date.isEmpty() || addressee.isEmpty()) {
            return new FaceReading.Refused("header-incomplete");
        }
        if (!addressee.get().equals(institution)) {
            return new FaceReading.Refused("other-institution");
        }
        Optional<Element> person = SafeXml.first(body, "ResultOfQualificationConfirmation")
                .or(() -> SafeXml.first(body, "QualificationConfirmSearchInfo"));
        Optional<Validity> observed =
                SafeXml.text(body, "QualificationValidity").map(String::strip).flatMap(Validity::byCode);
        Optional<InsuredNumbers> numbers = person.flatMap(FaceXml::numbers);
        if (numbers.isEmpty() && observed.filter(Validity.NOT_FOUND::equals).isEmpty()) {
            return new FaceReading.Refused("no-numbers");
        }
        return new FaceReading.Read(new FaceResult(
                date.get(),
                observed.orElse(null),
                numbers.orElse(null),
                person.map(FaceXml::bearer).orElseGet(() -> new Bearer(null, null, null, null, null, null))));
    }

    private static boolean isNotNormal(Element parent, String name) {
        return SafeXml.text(parent, name)
                .map(String::strip)
                .filter(value -> !value.equals(NORMAL_END))
                .isPresent();
    }

    private static Optional<InsuredNumbers> numbers(Element person) {
        Optional<InsurerNumber> insurer = SafeXml.text(person, "InsurerNumber").map(InsurerNumber::valueOf);
        Optional<InsuredNumber> number =
                SafeXml.text(person, "InsuredIdentificationNumber").map(InsuredNumber::valueOf);
        if (insurer.isEmpty() || number.isEmpty() || date(person, "Birthdate").isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new InsuredNumbers(
                insurer.get(),
                orNull(person, "InsuredCardSymbol", InsuredSymbol::valueOf),
                number.get(),
                orNull(person, "InsuredBranchNumber", BranchNumber::valueOf)));
    }

    private static Bearer bearer(Element person) {
        return new Bearer(
                orNull(person, "Name", String::strip),
                orNull(person, "NameKana", String::strip),
                date(person, "Birthdate").orElse(null),
                SafeXml.text(person, "Sex1")
                        .map(String::strip)
                        .flatMap(Sex::ofCode)
                        .orElse(null),
                orNull(person, "Address", String::strip),
                orNull(person, "InsurerName", String::strip));
    }

    private static <T> @Nullable T orNull(Element parent, String name, Function<String, T> read) {
        return SafeXml.text(parent, name).map(read).orElse(null);
    }

    private static Optional<LocalDate> date(Element parent, String name) {
        return SafeXml.text(parent, name).map(EraDate::valueOf).map(EraDate::date);
    }
}
