package jp.madoguchi.outage.persistence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.outage.application.Lookups;
import jp.madoguchi.outage.domain.Lookup;

/** 照会 in PostgreSQL. */
@ApplicationScoped
class PostgresLookups implements Lookups {
    private final RowJson json;

    PostgresLookups(RowJson json) {
        this.json = json;
    }

    @Override
    public Uni<Void> replace(Lookup lookup) {
        return LookupRow.<LookupRow>findById(lookup.id())
                .chain(row -> {
                    row.opened = lookup.opened();
                    return row.persistAndFlush();
                })
                .replaceWithVoid();
    }

    @Override
    public Uni<Optional<Lookup>> find(InstitutionCode institution, UUID id) {
        return LookupRow.<LookupRow>find("id = ?1 and institution = ?2", id, institution.wire())
                .firstResult()
                .map(row -> Optional.ofNullable(row).map(this::lookup));
    }

    private Lookup lookup(LookupRow row) {
        return new Lookup(
                row.id,
                InstitutionCode.valueOf(row.institution),
                row.grantId,
                row.confirmationDate,
                List.of(json.value(row.candidates, Lookup.Candidate[].class)),
                row.opened,
                row.step);
    }
}
