package jp.madoguchi.gateway.reader;

import java.util.Optional;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.contracts.id.InsuredNumbers;
import jp.madoguchi.contracts.id.WireValue;
import jp.madoguchi.contracts.oqs.OqsBlock;
import jp.madoguchi.contracts.oqs.OqsConsent;
import jp.madoguchi.contracts.oqs.OqsEncoding;
import jp.madoguchi.contracts.oqs.OqsMessage;
import jp.madoguchi.contracts.oqs.OqsWriter;
import jp.madoguchi.gateway.domain.Question;
import org.jspecify.annotations.Nullable;

/** 資格確認端末への要求: the request file of one question, in the encoding requests come in. */
final class TerminalRequest {
    private final InstitutionCode institution;
    private final OqsWriter writer = new OqsWriter();

    TerminalRequest(InstitutionCode institution) {
        this.institution = institution;
    }

    /** The bytes of the file; none where a value holds what no document can carry. */
    Optional<byte[]> of(Question question, String id) {
        OqsBlock.Builder message = OqsMessage.builder();
        message.with(header(message.within("MessageHeader"), question, id));
        OqsBlock.Builder body = message.within("MessageBody");
        body.with(conditions(body.within("QualificationConfirmSearchInfo"), question, id));
        return writer.write(OqsMessage.of(message.with(body)), OqsEncoding.SHIFT_JIS)
                .match(Optional::of, refused -> Optional.empty());
    }

    private OqsBlock.Builder header(OqsBlock.Builder header, Question question, String id) {
        return header.withDay("QualificationConfirmationDate", question.confirmationDate())
                .with("MedicalInstitutionCode", institution.wire())
                .with("ArbitraryFileIdentifier", id);
    }

    /** Nobody was asked for the 限度額 here, so nothing is agreed to. */
    static OqsBlock.Builder conditions(OqsBlock.Builder conditions, Question question, String id) {
        InsuredNumbers numbers = question.numbers();
        return conditions
                .with("InsurerNumber", numbers.insurerNumber().zeroPadded())
                .with("InsuredCardSymbol", wire(numbers.symbol()))
                .with("InsuredIdentificationNumber", numbers.number().wire())
                .with("InsuredBranchNumber", wire(numbers.branch()))
                .withDay("Birthdate", question.birthDate())
                .withCode("LimitApplicationCertificateRelatedConsFlg", OqsConsent.State.NOT_GIVEN)
                .with("ArbitraryIdentifier", id);
    }

    private static @Nullable String wire(@Nullable WireValue value) {
        return value == null ? null : value.wire();
    }
}
