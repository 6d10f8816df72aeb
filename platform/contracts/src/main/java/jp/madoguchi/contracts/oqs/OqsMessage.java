package jp.madoguchi.contracts.oqs;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.madoguchi.contracts.event.CheckMethod;
import jp.madoguchi.contracts.event.Validity;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.contracts.id.InvalidIdentifier;

/**
 * 電文 ({@code XmlMsg}). What is absent is empty here; what is there and cannot be such a value makes the accessor throw
 * {@link InvalidIdentifier}, which names the rule and never the value. A code that this version does not know is empty.
 */
public record OqsMessage(OqsBlock root) {
    private static final String NORMAL = "1";

    /** Starts a message to be written. */
    public static OqsBlock.Builder builder() {
        return OqsBlock.of(OqsContainer.MESSAGE);
    }

    /** A message that was built. */
    public static OqsMessage of(OqsBlock.Builder builder) {
        return new OqsMessage(builder.build());
    }

    /** MessageHeader. */
    public Optional<OqsBlock> header() {
        return root.block("MessageHeader");
    }

    /** MessageBody. */
    public Optional<OqsBlock> body() {
        return root.block("MessageBody");
    }

    /** 処理結果区分. */
    public Optional<OqsSegment> segment() {
        return headerValues()
                .flatMap(values -> values.code(OqsSegment.class, "OQSCD003", "SegmentOfResult").stream())
                .findFirst();
    }

    /** Whether neither 処理結果区分 nor 処理結果状況 says anything but 正常終了; an unknown code is none. */
    public boolean endedNormally() {
        return Stream.concat(
                        headerValues().flatMap(values -> values.text("SegmentOfResult").stream()),
                        bodyValues().flatMap(values -> values.text("ProcessingResultStatus").stream()))
                .allMatch(NORMAL::equals);
    }

    /** エラーコード, of the header or of the body. */
    public Optional<String> errorCode() {
        return Stream.concat(
                        headerValues().flatMap(values -> values.text("ErrorCode").stream()),
                        bodyValues().flatMap(values -> values.text("ProcessingResultCode").stream()))
                .findFirst();
    }

    /** 処理実行日時, a time in Japan. */
    public Optional<LocalDateTime> executedAt() {
        return headerValues()
                .flatMap(values -> values.time("ProcessExecutionTime").stream())
                .findFirst();
    }

    /** 資格確認日. */
    public Optional<LocalDate> confirmationDate() {
        return headerValues()
                .flatMap(values -> values.date("QualificationConfirmationDate").stream())
                .findFirst();
    }

    /** 医療機関コード: whom the message is for. */
    public Optional<InstitutionCode> institution() {
        return headerValues()
                .flatMap(values -> values.text("MedicalInstitutionCode").stream())
                .map(InstitutionCode::valueOf)
                .findFirst();
    }

    /** 照会区分: by card or by number. */
    public Optional<CheckMethod> method() {
        return headerValues()
                .flatMap(values -> values.code(CheckMethod.class, "OQSCD002", "ReferenceClassification").stream())
                .findFirst();
    }

    /** 資格有効性. */
    public Optional<Validity> validity() {
        return bodyValues()
                .flatMap(values -> values.code(Validity.class, "OQSCD006", "QualificationValidity").stream())
                .findFirst();
    }

    /** 処方箋発行形態, a code of OQSCD017. */
    public Optional<String> prescription() {
        return bodyValues()
                .flatMap(values -> values.halfWidth("PrescriptionIssueSelect").stream())
                .findFirst();
    }

    /** 資格確認結果: 0 to n. */
    public List<OqsResult> results() {
        return body().flatMap(body -> body.block("ResultList")).stream()
                .flatMap(list -> list.blocks("ResultOfQualificationConfirmation").stream())
                .map(OqsResult::new)
                .toList();
    }

    /** 照会条件: what had been asked, where the message repeats it. */
    public Optional<OqsQuestion> question() {
        return body().flatMap(body -> body.block("QualificationConfirmSearchInfo"))
                .map(OqsQuestion::new);
    }

    /** The same in another encoding, which its header names. */
    OqsMessage in(OqsEncoding encoding) {
        return header().map(header -> header.with("CharacterCodeIdentifier", encoding.identifier()))
                .map(this::withHeader)
                .orElse(this);
    }

    private OqsMessage withHeader(OqsBlock header) {
        OqsBlock.Builder builder = OqsBlock.of(root.kind()).with(header);
        body().ifPresent(builder::with);
        return of(builder);
    }

    private Stream<OqsValues> headerValues() {
        return header().stream().map(OqsValues::new);
    }

    private Stream<OqsValues> bodyValues() {
        return body().stream().map(OqsValues::new);
    }
}
