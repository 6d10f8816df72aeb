package jp.madoguchi.eligibility.persistence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import jp.madoguchi.eligibility.application.Certificates;
import jp.madoguchi.eligibility.domain.LimitCertificate;
import jp.madoguchi.eligibility.domain.SpecificDiseaseCertificate;

@ApplicationScoped
class PostgresCertificates implements Certificates {
    private static final String NEWEST_FIRST = "personId = ?1 order by validFrom desc, id";

    @Override
    public Uni<List<LimitCertificate>> limits(UUID personId) {
        return LimitCertificateRow.<LimitCertificateRow>list(NEWEST_FIRST, personId)
                .map(rows -> rows.stream().map(LimitCertificateRow::certificate).toList());
    }

    @Override
    public Uni<List<SpecificDiseaseCertificate>> specificDiseases(UUID personId) {
        return SpecificDiseaseCertificateRow.<SpecificDiseaseCertificateRow>list(NEWEST_FIRST, personId)
                .map(rows -> rows.stream()
                        .map(SpecificDiseaseCertificateRow::certificate)
                        .toList());
    }
}
