package jp.madoguchi.outage.application;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.outage.domain.Extent;
import jp.madoguchi.outage.domain.RegisteredClinic;

/** 医療機関等の台帳. */
public interface Clinics {
    /** Keeps one as it is now, for the caller to tell of; true when it was not there before. */
    Uni<Boolean> put(RegisteredClinic clinic);

    /** Those nobody was told of yet, no more than so many. From now on they count as told of. */
    Uni<List<RegisteredClinic>> takeUntold(int most);

    /** The one of this code. */
    Uni<Optional<RegisteredClinic>> find(InstitutionCode institution);

    /** What an institution hangs on, registered or not. */
    default Uni<Set<Extent>> extentsOf(InstitutionCode institution) {
        return find(institution)
                .map(registered -> registered
                        .map(RegisteredClinic::extents)
                        .orElseGet(() -> RegisteredClinic.extentsOf(institution)));
    }

    /** All of them, by code. */
    Uni<List<RegisteredClinic>> all();

    /** Those in this extent, registered or heard of, by code; no more than so many. */
    Uni<List<InstitutionCode>> in(Extent extent, int most);
}
