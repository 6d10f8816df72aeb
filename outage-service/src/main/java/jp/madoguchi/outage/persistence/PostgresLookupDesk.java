package jp.madoguchi.outage.persistence;

import static java.util.stream.Collectors.toMap;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.contracts.event.Cause;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.outage.OutageConfig;
import jp.madoguchi.outage.application.LookupDesk;
import jp.madoguchi.outage.application.LookupQuestion;
import jp.madoguchi.outage.domain.Enrollee;
import jp.madoguchi.outage.domain.Fingerprint;
import jp.madoguchi.outage.domain.Lookup;
import jp.madoguchi.outage.domain.LookupCriteria;
import jp.madoguchi.outage.domain.LookupTold;
import jp.madoguchi.outage.domain.UsageLimit;
import jp.madoguchi.outage.domain.rule.Situation;
import jp.madoguchi.runtime.audit.AuditEntry;
import jp.madoguchi.runtime.audit.AuditLog;
import jp.madoguchi.runtime.database.StatementLots;
import org.jspecify.annotations.Nullable;

/** 照会の窓口 in PostgreSQL: two statements a search, in no session, each sent along with those that come together. */
@ApplicationScoped
class PostgresLookupDesk implements LookupDesk {
    private static final String ASK = """
            with running as (
                select id from activation_grant
                where institution = $1 and state = 'ENABLED' and $2 between first_day and last_day
                order by requested_at desc limit 1)
            select g.id as grant_id,
                (select o.cause from outage o where o.institution = $1 and o.ended_at is null) as open_cause,
                exists (select from outage o where o.institution = $1) as has_been_out,
                (select count(*) from (select from lookup l where l.institution = $1 and l.account = $3
                    and l.asked_at > $4 limit $5) a) as of_account,
                (select count(*) from (select from lookup l where l.grant_id = g.id
                    and l.asked_at > $6 limit $7) h) as of_grant,
                exists (select from lookup l where l.id = $8 and l.institution = $1 and l.step = 'EXACT'
                    and l.told = 'NOBODY' and l.criteria_digest = $9) as follows_nobody,
                c.*
            from running g left join lateral (
                select %s, r.number from enrollee e
                %s
                left join reference_number r
                    on r.institution = $1 and r.person_id = coalesce(p.leader_id, e.person_id)
                where e.%s = $10 and e.%s = $11 and e.birth_date = $12 and e.sex = $13
                order by e.person_id limit %d) c on true
            """;

    static final String BY_NAME = ask("name_fingerprint", "name_key");
    static final String BY_KANA = ask("kana_fingerprint", "kana_key");
    static final String BY_FOLD = ask("fold_fingerprint", "folded_key");

    private static final String HELD_ON =
            "select confirmation_date from held_visit where visit_id = $1 and institution = $2";
    private static final int COLUMNS = 17;
    private static final String KEEP = """
            with kept as (
                insert into lookup (id, institution, grant_id, confirmation_date, candidates, opened, account, asked_at,
                    step, told, visit_id, criteria_digest)
                select $1::uuid, $2::text, g.id, $4::date, $5::text, $6::uuid, $7::text, $8::timestamptz, $9::text,
                    $10::text, (select v.visit_id from held_visit v where v.visit_id = $11 and v.institution = $2),
                    $13::text
                from activation_grant g
                where g.id = $3 and g.institution = $2 and g.state = 'ENABLED'
                    and $12 between g.first_day and g.last_day
                    and lookup_has_room($2, $7, g.id, $14, $15, $16, $17)
                for share
                returning id)
            select %s from kept
            """;

    static final String KEEP_SEARCH = KEEP.formatted(AuditLog.call(COLUMNS));
    static final String KEEP_SEARCH_AND_VIEW =
            KEEP.formatted(AuditLog.call(COLUMNS) + ", " + AuditLog.call(COLUMNS + AuditLog.PARAMETERS));

    private final EnrolleeRows enrollees;
    private final RowJson json;
    private final AuditLog audit;
    private final OutageConfig.Lookup settings;
    private final Lots lots;
    private final CriteriaDigests digests;

    PostgresLookupDesk(EnrolleeRows enrollees, RowJson json, AuditLog audit, OutageConfig config, Pool pool) {
        this.enrollees = enrollees;
        this.json = json;
        this.audit = audit;
        this.settings = config.lookup();
        this.digests = new CriteriaDigests(settings.criteriaKey());
        this.lots = new Lots(
                new StatementLots(pool, HELD_ON),
                new StatementLots(pool, BY_NAME),
                new StatementLots(pool, BY_KANA),
                new StatementLots(pool, BY_FOLD),
                new StatementLots(pool, KEEP_SEARCH),
                new StatementLots(pool, KEEP_SEARCH_AND_VIEW));
    }

    private static String ask(String fingerprint, String key) {
        return ASK.formatted(
                EnrolleeRows.COLUMNS, EnrolleeRows.OF_PERSON, fingerprint, key, LookupCriteria.CANDIDATE_LIMIT + 1);
    }

    @Override
    public Uni<Optional<LocalDate>> heldOn(InstitutionCode institution, UUID visitId) {
        return lots.heldOn()
                .execute(Tuple.of(visitId, institution.wire()))
                .map(rows -> rows.stream().findFirst().map(row -> row.getLocalDate("confirmation_date")));
    }

    @Override
    public Uni<Asked> ask(LookupQuestion question) {
        SearchKey key = SearchKey.of(question.criteria(), question.step());
        StatementLots statement = switch (key.kind()) {
            case NAME -> lots.byName();
            case KANA -> lots.byKana();
            case FOLD -> lots.byFold();
        };
        return statement.execute(Tuple.from(arguments(question, key.text()))).map(rows -> asked(rows, question));
    }

    private List<@Nullable Object> arguments(LookupQuestion question, String key) {
        LookupCriteria criteria = question.criteria();
        List<@Nullable Object> arguments = new ArrayList<>();
        arguments.add(question.asker().institution().wire());
        arguments.add(question.today());
        arguments.add(question.asker().account());
        addLimits(arguments, question);
        arguments.add(question.after());
        // Nearly every search follows none, and compares with none.
        arguments.add(question.after() == null ? null : digests.of(criteria));
        arguments.add(Fingerprint.of(key, criteria.birthDate(), criteria.sex()));
        arguments.add(key);
        arguments.add(criteria.birthDate());
        arguments.add(criteria.sex().name());
        return arguments;
    }

    private void addLimits(List<@Nullable Object> arguments, LookupQuestion question) {
        arguments.add(time(question.at().minus(UsageLimit.MINUTE)));
        arguments.add((long) settings.mostAMinute());
        arguments.add(time(question.at().minus(UsageLimit.HOUR)));
        arguments.add((long) settings.mostAnHour());
    }

    private Asked asked(RowSet<Row> rows, LookupQuestion question) {
        List<Enrollee> candidates = rows.stream()
                .filter(row -> row.getUUID("person_id") != null)
                .map(enrollees::enrollee)
                .toList();
        Map<UUID, String> numbers = rows.stream()
                .filter(row -> row.getString("number") != null)
                .collect(toMap(row -> row.getUUID("person_id"), row -> row.getString("number")));
        return rows.stream()
                .findFirst()
                .map(row -> new Asked(
                        Optional.of(row.getUUID("grant_id")),
                        situation(row, question),
                        row.getLong("of_account"),
                        row.getLong("of_grant"),
                        row.getBoolean("follows_nobody"),
                        candidates,
                        numbers))
                .orElseGet(Asked::withoutGrant);
    }

    private static Situation situation(Row row, LookupQuestion question) {
        return Situation.forSearch(
                Optional.ofNullable(row.getString("open_cause")).map(Cause::valueOf),
                question.forHeldVisit(),
                row.getBoolean("has_been_out"));
    }

    @Override
    public Uni<Boolean> keep(LookupQuestion question, Lookup lookup, LookupTold told, List<AuditEntry> entries) {
        StatementLots statement = entries.size() == 1 ? lots.keepSearch() : lots.keepSearchAndView();
        List<@Nullable Object> arguments = row(question, lookup, told);
        entries.forEach(entry -> arguments.addAll(audit.arguments(entry)));
        return statement
                .execute(Tuple.from(arguments), lookup.institution().wire())
                .map(kept -> kept.size() > 0);
    }

    private List<@Nullable Object> row(LookupQuestion question, Lookup lookup, LookupTold told) {
        List<@Nullable Object> row = new ArrayList<>();
        row.add(lookup.id());
        row.add(lookup.institution().wire());
        row.add(lookup.grantId());
        row.add(lookup.confirmationDate());
        row.add(json.text(lookup.candidates()));
        row.add(lookup.opened());
        row.add(question.asker().account());
        row.add(time(question.at()));
        row.add(lookup.step().name());
        row.add(told.name());
        row.add(question.visitId());
        row.add(question.today());
        row.add(told == LookupTold.NOBODY ? digests.of(question.criteria()) : null);
        addLimits(row, question);
        return row;
    }

    private static OffsetDateTime time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    /** The statements, each with those that go along. */
    private record Lots(
            StatementLots heldOn,
            StatementLots byName,
            StatementLots byKana,
            StatementLots byFold,
            StatementLots keepSearch,
            StatementLots keepSearchAndView) {}
}
