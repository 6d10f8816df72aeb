package jp.madoguchi.outage.application;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.outage.domain.Extent;
import jp.madoguchi.outage.domain.RegisteredClinic;

/** 医療機関等の台帳. */
public interface Clinics {
    /** Keeps one as it is now; true when it was not there before. */
    Uni<Boolean> put(RegisteredClinic clinic);

    /** The one of this code. */
    Uni<Optional<RegisteredClinic>> find(InstitutionCode institution);

    /** All of them, by code. */
    Uni<List<RegisteredClinic>> all();

    /** Those in this extent, registered or heard of, by code; no more than so many. */
    Uni<List<InstitutionCode>> in(Extent extent, int most);
}
