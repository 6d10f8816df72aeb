package jp.madoguchi.outage.application;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.outage.domain.ClinicFigures;
import jp.madoguchi.outage.domain.GatewayReport;

/** 運用ボードの材料: of one institution, or of all where none is named. */
public interface BoardFacts {
    /** The last report of each gateway. */
    Uni<List<GatewayReport>> reports(Optional<InstitutionCode> institution);

    /** What institutions are called, as far as they are registered. */
    Uni<Map<InstitutionCode, String>> names(Optional<InstitutionCode> institution);

    /** The figures of every institution that has any, with the certificates seen on this day or later. */
    Uni<Map<InstitutionCode, ClinicFigures>> figures(
            Optional<InstitutionCode> institution, LocalDate today, YearMonth claimMonth, LocalDate certificatesSince);
}
