package jp.madoguchi.eligibility.persistence;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.eligibility.application.Cards;
import jp.madoguchi.eligibility.domain.Candidates;
import jp.madoguchi.eligibility.domain.Card;
import jp.madoguchi.eligibility.domain.CardHolder;
import jp.madoguchi.eligibility.domain.CardRecord;
import jp.madoguchi.eligibility.domain.CertificateSerial;
import jp.madoguchi.eligibility.domain.KeptCard;
import jp.madoguchi.rules.CardMedium;
import jp.madoguchi.runtime.database.StatementLots;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class PostgresCards implements Cards {
    /** One statement a check, as by numbers. */
    private static final String SHOWN = "select k.kind, k.expires_on, k.pinless, " + PostgresPersons.HISTORY
            + """
            from card k
            join person p on p.id in (%s)
            join coverage c on c.person_id = p.id
            join insurer i on i.number = c.insurer_number
            left join reference_number r on r.institution = $2 and r.person_id = coalesce(p.same_as, p.id)
            where k.digest = $1
            order by c.person_id, c.position
            """.formatted(PostgresPersons.everyRecordOf("""
                select coalesce(holder.same_as, holder.id)
                from card_holder h join person holder on holder.id = h.person_id
                where h.digest = $1\
                """));

    private static final String HOLDER =
            "select id, coalesce(same_as, id) from person where record_id = :record and feeder = :feeder";
    private static final String LOCK =
            "select cast(pg_advisory_xact_lock(hashtext('card'), hashtext(:digest)) as text)";
    private static final String KEPT = """
            select k.version, k.kind, k.expires_on, k.pinless, coalesce(p.same_as, p.id)
            from card k
            left join card_holder h on h.digest = k.digest
            left join person p on p.id = h.person_id
            where k.digest = :digest
            """;
    private static final String PUT_CARD = """
            insert into card (digest, kind, expires_on, pinless, registered_at, version)
            values (:digest, :kind, :expiresOn, :pinless, :now, :version)
            on conflict (digest) do update set kind = excluded.kind, expires_on = excluded.expires_on,
                pinless = excluded.pinless, version = excluded.version
            """;
    private static final String LINK = """
            insert into card_holder (digest, person_id, linked_at) values (:digest, :record, :now)
            on conflict do nothing
            """;
    private static final String UNLINK = "delete from card_holder where digest = :digest and person_id <> :record";

    private final StatementLots shown;
    private final CardDigests digests;
    private final PostgresAnswerablePeople answerable;
    private final Clock clock;

    PostgresCards(Pool pool, CardDigests digests, PostgresAnswerablePeople answerable, Clock clock) {
        this.shown = new StatementLots(pool, SHOWN);
        this.digests = digests;
        this.answerable = answerable;
        this.clock = clock;
    }

    @Override
    public Uni<Candidates> shown(InstitutionCode institution, CertificateSerial serial) {
        return shown.execute(Tuple.of(digests.of(serial), institution.wire()))
                .map(rows -> new Candidates(
                        rows.stream().findFirst().map(PostgresCards::card).orElse(null),
                        PostgresPersons.histories(rows.stream())));
    }

    private static Card card(Row row) {
        return new Card(
                CardMedium.valueOf(row.getString("kind")), row.getLocalDate("expires_on"), row.getBoolean("pinless"));
    }

    @Override
    public Uni<Optional<CardHolder>> holder(CardRecord record) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(HOLDER, Object[].class)
                        .setParameter("record", record.recordId())
                        .setParameter("feeder", record.feeder().wire())
                        .getSingleResultOrNull())
                .map(row -> Optional.ofNullable(row).map(ids -> new CardHolder((UUID) ids[0], (UUID) ids[1])));
    }

    @Override
    public Uni<Optional<KeptCard>> reserve(CertificateSerial serial) {
        String digest = digests.of(serial);
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(LOCK, String.class)
                        .setParameter("digest", digest)
                        .getSingleResult()
                        .chain(() -> session.createNativeQuery(KEPT, Object[].class)
                                .setParameter("digest", digest)
                                .getResultList()))
                .map(PostgresCards::kept);
    }

    private static Optional<KeptCard> kept(List<@Nullable Object[]> rows) {
        Set<UUID> holders =
                rows.stream().flatMap(row -> Stream.ofNullable((UUID) row[4])).collect(toUnmodifiableSet());
        return rows.stream()
                .findFirst()
                .map(row -> new KeptCard(
                        ((Number) Objects.requireNonNull(row[0])).longValue(),
                        new Card(
                                CardMedium.valueOf(String.valueOf(row[1])),
                                Objects.requireNonNull((LocalDate) row[2]),
                                Boolean.TRUE.equals(row[3])),
                        holders));
    }

    @Override
    public Uni<Void> put(CardRecord record) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(PUT_CARD)
                        .setParameter("digest", digests.of(record.serial()))
                        .setParameter("kind", record.card().kind().name())
                        .setParameter("expiresOn", record.card().expiresOn())
                        .setParameter("pinless", record.card().pinless())
                        .setParameter("now", clock.instant())
                        .setParameter("version", record.version())
                        .executeUpdate())
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> link(CertificateSerial serial, UUID recordOf) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(LINK)
                        .setParameter("digest", digests.of(serial))
                        .setParameter("record", recordOf)
                        .setParameter("now", clock.instant())
                        .executeUpdate())
                .chain(() -> answerable.note(recordOf));
    }

    @Override
    public Uni<Void> unlinkOthers(CertificateSerial serial, UUID recordOf) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(UNLINK)
                        .setParameter("digest", digests.of(serial))
                        .setParameter("record", recordOf)
                        .executeUpdate())
                .replaceWithVoid();
    }
}
