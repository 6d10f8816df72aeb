package jp.madoguchi.gateway.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.function.Function;
import jp.madoguchi.rules.DeskTerm;

/**
 * 済んだ控えを消す: what the cluster has taken stays on this machine for the questions of its month's claim, and then goes.
 * Nothing goes while the day is not proven.
 */
@ApplicationScoped
public class ForgetSent {
    /** So many in one commit: a patient who is taken meanwhile waits for no more. */
    private static final int AT_ONCE = 500;

    private final SentRecords records;
    private final Pictures pictures;
    private final HouseTerms terms;

    ForgetSent(SentRecords records, Pictures pictures, HouseTerms terms) {
        this.records = records;
        this.pictures = pictures;
        this.terms = terms;
    }

    /** How many entries went. */
    public Uni<Integer> forget() {
        return terms.keptFrom(DeskTerm.SENT_DAYS)
                .map(before -> entries(before).call(() -> records.forgetNotes(before)))
                .orElseGet(() -> Uni.createFrom().item(0))
                .call(() -> old(DeskTerm.PICTURE_DAYS, pictures::forgetBefore))
                .call(() -> old(DeskTerm.TAKEN_DAYS, records::forgetTaken));
    }

    private Uni<Void> old(DeskTerm term, Function<Instant, Uni<Void>> forgetting) {
        return terms.keptFrom(term)
                .map(forgetting)
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    private Uni<Integer> entries(Instant before) {
        return records.forgetEntries(before, AT_ONCE)
                .chain(gone -> gone < AT_ONCE
                        ? Uni.createFrom().item(gone)
                        : entries(before).map(more -> more + gone));
    }
}
