package jp.madoguchi.contracts.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.madoguchi.contracts.id.AssistanceTicket;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.contracts.id.InsuredNumbers;
import org.jspecify.annotations.Nullable;

/**
 * 窓口で患者を受け付けた: the fact the desk called saved. Exactly one of {@code validity} (the question was answered) and {@code
 * couldNotAsk} is present.
 *
 * @param reception who took the patient and how; absent in facts of gateways that did not tell
 * @param ticket 医療券・調剤券, where the patient is taken on one; absent while the office has not given it yet
 */
public record VisitRecorded(
        UUID visitId,
        InstitutionCode institution,
        Instant takenAt,
        LocalDate confirmationDate,
        CardFace patient,
        VisitBasis basis,
        @Nullable UUID checkId,
        @Nullable Validity validity,
        @Nullable Cause couldNotAsk,
        @Nullable InsuredNumbers shown,
        @Nullable CoverageFacts former,
        Copay copay,
        @Nullable UUID declarationId,
        boolean certificateIssued,
        List<VisitBasis> tried,
        @Nullable Reception reception,
        @Nullable AssistanceTicket ticket)
        implements Payload {
    @Override
    public EventType eventType() {
        return EventType.VISIT_RECORDED;
    }

    @Override
    public String key() {
        return visitId.toString();
    }
}
