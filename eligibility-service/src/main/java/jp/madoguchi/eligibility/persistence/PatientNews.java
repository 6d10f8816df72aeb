package jp.madoguchi.eligibility.persistence;

import io.smallrye.mutiny.Multi;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.contracts.uplink.UplinkNotice;
import jp.madoguchi.eligibility.EligibilityConfig;
import jp.madoguchi.web.UnexpectedFailures;

/**
 * 前回の資格の変わり目: one look an interval serves all streams of this process. The notices are not kept: who was away asks
 * when the line is back.
 */
@ApplicationScoped
class PatientNews {
    /** A mis-link names a record of each person, and a check any record of the person it found. */
    static final String CHECKS_OF_THE_MISTAKEN = """
            join person named on named.id in (m.person_id, m.other_person_id)
            join person record on coalesce(named.same_as, named.id) in (record.id, record.same_as)
            join eligibility_check e on e.person_id = record.id
            """;

    /** Who turns out to be mistaken for somebody else is news without being asked about. */
    private static final String CHANGED = """
            select institution from eligibility_check where answered_at > $1 and answered_at <= $2
            union
            select e.institution from mislink m %s
            where m.separated_on is null and m.reported_at > $1 and m.reported_at <= $2
            """.formatted(CHECKS_OF_THE_MISTAKEN);

    private final Pool pool;
    private final UnexpectedFailures failures;
    private final Clock clock;
    private final EligibilityConfig.Patients config;
    private final Multi<InstitutionCode> news;
    private volatile Instant looked = Instant.EPOCH;

    PatientNews(Pool pool, UnexpectedFailures failures, Clock clock, EligibilityConfig config) {
        this.pool = pool;
        this.failures = failures;
        this.clock = clock;
        this.config = config.patients();
        this.news = Multi.createFrom()
                .ticks()
                .every(this.config.interval())
                .onOverflow()
                .drop()
                .onItem()
                .transformToMultiAndConcatenate(tick -> look())
                .broadcast()
                .withCancellationAfterLastSubscriberDeparture()
                .toAtLeast(1);
    }

    Multi<UplinkNotice> of(InstitutionCode institution) {
        return news.filter(institution::equals)
                .map(changed ->
                        new UplinkNotice(UplinkNotice.Kind.PATIENTS_CHANGED, "前回の資格が新しくなりました", null, clock.instant()));
    }

    /** What happened while nobody listened is nobody's news. A look that fails is reported and ends nobody's stream. */
    private Multi<InstitutionCode> look() {
        Instant until = clock.instant().minus(config.settled());
        Instant earliest = until.minus(config.interval().multipliedBy(2));
        Instant after = looked.isBefore(earliest) ? earliest : looked;
        return pool.preparedQuery(CHANGED)
                .execute(Tuple.of(after.atOffset(ZoneOffset.UTC), until.atOffset(ZoneOffset.UTC)))
                .invoke(rows -> looked = until)
                .onItem()
                .transformToMulti(rows -> Multi.createFrom().iterable(rows))
                .map(row -> InstitutionCode.valueOf(row.getString("institution")))
                .onFailure()
                .invoke(failures::report)
                .onFailure()
                .recoverWithCompletion();
    }
}
