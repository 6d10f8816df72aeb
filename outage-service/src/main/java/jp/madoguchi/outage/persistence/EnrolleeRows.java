package jp.madoguchi.outage.persistence;

import io.vertx.mutiny.sqlclient.Row;
import jakarta.inject.Singleton;
import java.util.List;
import jp.madoguchi.contracts.event.CoverageFacts;
import jp.madoguchi.contracts.event.PersonFacts;
import jp.madoguchi.outage.domain.Enrollee;

/** 加入者の行: how a person is read from a row of the index, whichever statement found it. */
@Singleton
final class EnrolleeRows {
    /** What {@link #enrollee} reads, of the alias {@code e}. */
    static final String COLUMNS = "e.person_id, e.version, e.facts, e.protected_person,"
            + " exists (select from mislinked_enrollee m where m.person_id = e.person_id and not m.separated)"
            + " as mislinked";

    private final RowJson json;

    EnrolleeRows(RowJson json) {
        this.json = json;
    }

    Enrollee enrollee(Row row) {
        Facts facts = json.value(row.getString("facts"), Facts.class);
        return new Enrollee(
                row.getUUID("person_id"),
                row.getLong("version"),
                facts.person(),
                facts.coverages(),
                row.getBoolean("mislinked"),
                row.getBoolean("protected_person"));
    }

    /** What is kept whole of a person. */
    record Facts(PersonFacts person, List<CoverageFacts> coverages) {}
}
