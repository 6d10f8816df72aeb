package jp.madoguchi.eligibility.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import jp.madoguchi.eligibility.domain.CheckAnswer;
import jp.madoguchi.runtime.InTurn;

/**
 * 照会番号を一括で登録する. Each line is a transaction of its own: a long list never holds up the desk, and a repeated one
 * changes nothing.
 */
@ApplicationScoped
public class SetReferenceNumbers {
    private final FindOwnPatient findOwnPatient;
    private final SetReferenceNumber setReferenceNumber;

    SetReferenceNumbers(FindOwnPatient findOwnPatient, SetReferenceNumber setReferenceNumber) {
        this.findOwnPatient = findOwnPatient;
        this.setReferenceNumber = setReferenceNumber;
    }

    /** What became of each line, in their order. */
    public Uni<List<ReferenceNumberResult>> set(Viewer viewer, List<ReferenceNumberLine> lines) {
        return InTurn.each(lines, line -> set(viewer, line));
    }

    private Uni<ReferenceNumberResult> set(Viewer viewer, ReferenceNumberLine line) {
        return line.match(
                byCheck -> setReferenceNumber
                        .set(viewer, byCheck.checkId(), byCheck.referenceNumber())
                        .map(ReferenceNumberResult::of),
                byNumbers -> findOwnPatient
                        .find(viewer.institution(), byNumbers.patient())
                        .chain(found -> set(viewer, byNumbers, found)));
    }

    private Uni<ReferenceNumberResult> set(Viewer viewer, ReferenceNumberLine.ByNumbers line, List<CheckAnswer> found) {
        return switch (found.size()) {
            case 0 -> Uni.createFrom().item(ReferenceNumberResult.patientNotFound());
            case 1 ->
                setReferenceNumber
                        .set(viewer, found.get(0).checkId(), line.referenceNumber())
                        .map(ReferenceNumberResult::of);
            default -> Uni.createFrom().item(ReferenceNumberResult.severalPatients());
        };
    }
}
