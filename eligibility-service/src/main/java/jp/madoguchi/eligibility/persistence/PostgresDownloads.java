package jp.madoguchi.eligibility.persistence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.eligibility.application.Downloads;
import jp.madoguchi.eligibility.domain.CheckAnswer;
import jp.madoguchi.eligibility.domain.Download;
import jp.madoguchi.runtime.database.KeptJson;

@ApplicationScoped
class PostgresDownloads implements Downloads {
    private final KeptJson json;

    PostgresDownloads(KeptJson json) {
        this.json = json;
    }

    @Override
    public Uni<Optional<Download>> find(InstitutionCode institution, UUID checkId) {
        return CheckRow.<CheckRow>find("id = ?1 and institution = ?2", checkId, institution.wire())
                .firstResult()
                .chain(row -> row == null
                        ? Uni.createFrom().item(Optional.<Download>empty())
                        : referenceNumber(row)
                                .chain(number -> PrescriptionChoiceRow.<PrescriptionChoiceRow>findById(row.id)
                                        .map(chosen -> Optional.of(new Download(
                                                institution,
                                                row.method,
                                                json.read(row.answer, CheckAnswer.class),
                                                number.orElse(null),
                                                chosen == null ? null : chosen.choice)))));
    }

    private static Uni<Optional<String>> referenceNumber(CheckRow check) {
        UUID patient = check.personId == null ? check.observedPatientId : check.personId;
        return patient == null
                ? Uni.createFrom().item(Optional.empty())
                : ReferenceNumberRow.<ReferenceNumberRow>find(
                                "institution = ?1 and personId = ?2", check.institution, patient)
                        .firstResult()
                        .map(row -> Optional.ofNullable(row).map(found -> found.number));
    }
}
