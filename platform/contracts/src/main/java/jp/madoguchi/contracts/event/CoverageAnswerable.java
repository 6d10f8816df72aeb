package jp.madoguchi.contracts.event;

import java.time.LocalDate;
import java.util.UUID;
import jp.madoguchi.contracts.id.InsurerNumber;
import org.jspecify.annotations.Nullable;

/**
 * 資格を答えられるようになった: a check that found nothing yesterday finds this coverage from now on, or from a day still
 * ahead. It is the clinic's
 * counterpart of the データ登録状況のお知らせ (保発0710第1号 5(1)).
 *
 * @param validFrom 有効開始日
 * @param answerableFrom the day from which a check of its own day finds it: 有効開始日 when that is still ahead
 * @param answerableUntil the last day on which a check finds it in force, as far as that is known
 * @param late 遅れての登録: checks of days the coverage was already valid on were answered without it
 * @param operation the operation it is part of; absent in what was said before facts named it
 */
public record CoverageAnswerable(
        UUID personId,
        long version,
        InsurerNumber insurerNumber,
        LocalDate validFrom,
        LocalDate registeredOn,
        boolean late,
        @Nullable LocalDate answerableFrom,
        @Nullable LocalDate answerableUntil,
        @Nullable CoverageOperation operation)
        implements Payload {
    @Override
    public EventType eventType() {
        return EventType.COVERAGE_ANSWERABLE;
    }

    @Override
    public String key() {
        return personId.toString();
    }
}
