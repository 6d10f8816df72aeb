package jp.madoguchi.outage.persistence;

import com.fasterxml.jackson.core.type.TypeReference;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import jp.madoguchi.contracts.event.CoverageFacts;
import jp.madoguchi.contracts.event.PersonFacts;
import jp.madoguchi.outage.domain.Enrollee;
import org.jspecify.annotations.Nullable;

/** 加入者の行: how a record is read from a row of the index, whichever statement found it. */
@Singleton
final class EnrolleeRows {
    /** What {@link #enrollee} reads, of the alias {@code e} and of what {@link #OF_PERSON} adds to it. */
    static final String COLUMNS = """
            e.person_id, e.version, e.facts, e.protected_person or p.is_protected is true as protected_person,
            exists (select from mislinked_enrollee m where m.person_id = e.person_id and not m.separated)
                or p.is_mislinked is true as mislinked, coalesce(p.leader_id, e.person_id) as leader_id,
            (select cast(json_object_agg(i.number, i.name) as text) from insurer_name i
                where exists (select from enrollee_number u
                    where u.person_id = e.person_id and u.insurer_number = i.number)) as insurer_names\
            """;

    /**
     * 同じ人の登録, to be joined behind {@code e}: who stands for the person, and what any record of theirs says, found or
     * not. Hardly anybody has several, so it mostly is one probe in vain; by its limit it stays one whatever the
     * planner thinks of the table.
     */
    static final String OF_PERSON = """
            left join lateral (
                select s.leader_id,
                    (select bool_or(o.protected_person) from same_person r join enrollee o on o.person_id = r.person_id
                        where r.leader_id = s.leader_id) as is_protected,
                    exists (select from same_person r join mislinked_enrollee m on m.person_id = r.person_id
                        where r.leader_id = s.leader_id and not m.separated) as is_mislinked
                from same_person s where s.person_id = e.person_id limit 1) p on true
            """;

    private static final TypeReference<Map<String, String>> NAMES = new TypeReference<>() {};

    private final RowJson json;

    EnrolleeRows(RowJson json) {
        this.json = json;
    }

    Enrollee enrollee(Row row) {
        Facts facts = facts(row.getString("facts"), row.getString("insurer_names"));
        return new Enrollee(
                row.getUUID("person_id"),
                row.getUUID("leader_id"),
                row.getLong("version"),
                facts.person(),
                facts.coverages(),
                row.getBoolean("mislinked"),
                row.getBoolean("protected_person"));
    }

    /**
     * What is kept of a person, under the names the insurers have now.
     *
     * @param renamed the names of those that have another one since; absent for nearly everybody
     */
    Facts facts(String kept, @Nullable String renamed) {
        Facts facts = json.value(kept, Facts.class);
        return renamed == null ? facts : facts.with(json.value(renamed, NAMES));
    }

    /** What is kept whole of a person. */
    record Facts(PersonFacts person, List<CoverageFacts> coverages) {
        Facts with(Map<String, String> names) {
            return new Facts(
                    person,
                    coverages.stream().map(coverage -> named(coverage, names)).toList());
        }

        private static CoverageFacts named(CoverageFacts kept, Map<String, String> names) {
            String name = names.get(kept.numbers().insurerNumber().wire());
            return name == null
                    ? kept
                    : new CoverageFacts(
                            kept.numbers(),
                            name,
                            kept.relationship(),
                            kept.insuredName(),
                            kept.classification(),
                            kept.qualifiedOn(),
                            kept.validFrom(),
                            kept.validUntil(),
                            kept.disqualifiedOn(),
                            kept.lossReason(),
                            kept.ratioPercent(),
                            kept.elderlyRecipient());
        }
    }
}
