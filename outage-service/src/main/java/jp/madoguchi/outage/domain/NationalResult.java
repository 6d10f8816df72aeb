package jp.madoguchi.outage.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.contracts.event.CoverageFacts;
import jp.madoguchi.contracts.event.PersonFacts;
import jp.madoguchi.contracts.id.InstitutionCode;
import org.jspecify.annotations.Nullable;

/**
 * 国の画面の結果: what 資格情報照会（システム障害時） showed a person about one visit, typed from the screen or in the file of its
 * 《ダウンロード》.
 *
 * @param confirmationDate the 資格確認日 that was asked with, if the result tells it
 * @param file absent when it was typed
 */
public record NationalResult(
        @Nullable LocalDate confirmationDate,
        NationalAnswer answer,
        @Nullable PersonFacts person,
        @Nullable CoverageFacts coverage,
        @Nullable File file) {
    private static final UUID NOT_OF_THE_INDEX = new UUID(0, 0);

    /** Whether it says all of a person and their coverage, or that there is none, and nothing in between. */
    public boolean isComplete() {
        return switch (answer) {
            case CURRENT, LOST -> hit().isPresent();
            case NOT_FOUND -> person == null && coverage == null;
            case SEVERAL, ASSISTANCE_ONLY -> false;
        };
    }

    /** Whether it is of somebody on 医療扶助 who has no coverage. */
    public boolean isAssistanceOnly() {
        return answer == NationalAnswer.ASSISTANCE_ONLY && person != null;
    }

    /** The person it shows, as a lookup of our own would have found them. */
    public Optional<Hit> hit() {
        if (person == null || coverage == null) {
            return Optional.empty();
        }
        return Optional.of(new Hit(
                new Enrollee(NOT_OF_THE_INDEX, 0, person, List.of(coverage)),
                new Standing(0, coverage, answer == NationalAnswer.CURRENT)));
    }

    /** What it makes of the visit, of a result that is complete: who is not shown is not there. */
    public Reconciliation reconciliation() {
        return hit().map(Reconciliation::settledBy).orElseGet(() -> new Reconciliation.Open(answer.result(), false));
    }

    /** Masked: this identifies a person, and strings end up in logs. */
    @Override
    public String toString() {
        return "NationalResult[" + answer + "]";
    }

    /**
     * ダウンロードしたファイル.
     *
     * @param institution whom it was written for, if it tells
     * @param digest SHA-256, in hexadecimal digits
     */
    public record File(@Nullable InstitutionCode institution, String digest) {}
}
