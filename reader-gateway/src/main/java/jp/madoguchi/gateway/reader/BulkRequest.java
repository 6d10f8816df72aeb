package jp.madoguchi.gateway.reader;

import java.util.Optional;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.contracts.oqs.OqsBlock;
import jp.madoguchi.contracts.oqs.OqsBulk;
import jp.madoguchi.contracts.oqs.OqsEncoding;
import jp.madoguchi.contracts.oqs.OqsMessage;
import jp.madoguchi.contracts.oqs.OqsWriter;
import jp.madoguchi.gateway.domain.BulkBooking;
import jp.madoguchi.gateway.domain.BulkCheck;

/** 一括照会の要求: the request file of a list, and the one that asks for its result. */
final class BulkRequest {
    private final InstitutionCode institution;
    private final OqsWriter writer = new OqsWriter();

    BulkRequest(InstitutionCode institution) {
        this.institution = institution;
    }

    /** The bytes of the file that asks for these bookings; none where a value holds what no document can carry. */
    Optional<byte[]> of(BulkCheck check) {
        OqsBlock.Builder message = OqsBulk.builder();
        message.with(message.within("MessageHeader")
                .withDay("QualificationConfirmationDate", check.askedOn())
                .with("MedicalInstitutionCode", institution.wire())
                .with("ArbitraryFileIdentifier", TerminalFiles.id(check.id())));
        OqsBlock.Builder body = message.within("MessageBody");
        for (BulkBooking booking : check.bookings()) {
            body.with(TerminalRequest.conditions(
                    body.within("QualificationConfirmSearchInfo"),
                    booking.question(check.askedOn()),
                    TerminalFiles.id(booking.visitId())));
        }
        return written(message.with(body));
    }

    /** The bytes of the file that asks for the result of this 受付番号. */
    Optional<byte[]> ofResult(String receptionNumber) {
        OqsBlock.Builder message = OqsBulk.builder();
        message.with(message.within("MessageHeader").with("MedicalInstitutionCode", institution.wire()));
        return written(message.with(message.within("MessageBody").with("ReceptionNumber", receptionNumber)));
    }

    private Optional<byte[]> written(OqsBlock.Builder message) {
        return writer.write(OqsMessage.of(message), OqsEncoding.SHIFT_JIS)
                .match(Optional::of, refused -> Optional.empty());
    }
}
