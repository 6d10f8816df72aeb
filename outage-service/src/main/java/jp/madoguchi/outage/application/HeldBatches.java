package jp.madoguchi.outage.application;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.outage.domain.Condition;
import org.jspecify.annotations.Nullable;

/** 控えた受診の束: many visits of one institution are checked in one transaction and a handful of statements. */
public interface HeldBatches {
    /**
     * Checks the next visits that wait, oldest first. They are locked, and those somebody else works on just now are
     * left out; the grant is held until the transaction ends, so that none is used after its end. What is decided is
     * written with its facts and audit entries, all of it or nothing.
     */
    Uni<List<ReconciledVisit>> take(Batch batch, Function<Condition, Deciding> under);

    /** In which situation and under which grant the visits of this institution would be checked on this day. */
    Uni<Condition> condition(InstitutionCode institution, LocalDate day);

    /**
     * 一束.
     *
     * @param day the day on which a grant must be valid
     * @param most how many at the most
     * @param after the last visit of the batch before
     */
    record Batch(
            InstitutionCode institution,
            LocalDate day,
            int most,
            @Nullable UUID after) {}
}
