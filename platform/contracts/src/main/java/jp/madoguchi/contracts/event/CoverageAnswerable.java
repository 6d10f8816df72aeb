package jp.madoguchi.contracts.event;

import java.time.LocalDate;
import java.util.UUID;
import jp.madoguchi.contracts.id.InsurerNumber;

/**
 * 資格を答えられるようになった: a check that found nothing yesterday finds this coverage from now on. It is the clinic's
 * counterpart of the データ登録状況のお知らせ (保発0710第1号 5(1)).
 *
 * @param validFrom 有効開始日
 * @param late 遅れての登録: checks of days the coverage was already valid on were answered without it
 */
public record CoverageAnswerable(
        UUID personId,
        long version,
        InsurerNumber insurerNumber,
        LocalDate validFrom,
        LocalDate registeredOn,
        boolean late)
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
