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
    private static final String ANSWERED =
            "select distinct institution from eligibility_check where answered_at > $1 and answered_at <= $2";

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
        return pool.preparedQuery(ANSWERED)
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
