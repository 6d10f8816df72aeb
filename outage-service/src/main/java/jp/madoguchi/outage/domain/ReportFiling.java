package jp.madoguchi.outage.domain;

import java.time.LocalDate;
import java.util.Optional;
import jp.madoguchi.contracts.event.GrantOrigin;
import org.jspecify.annotations.Nullable;

/**
 * 利用報告書の提出: when it is due and when it was sent. The notice names no day (「後日」): it is the one the call centre told at
 * the call back, else a week after the last day, which is ours and said to be.
 *
 * @param institutionName 医療機関・薬局名, as told to the call centre
 * @param toldDueOn the day the call centre told
 */
public record ReportFiling(
        @Nullable String institutionName,
        @Nullable LocalDate toldDueOn,
        @Nullable LocalDate sentOn) {
    private static final int DAYS = 7;

    /** Nothing is known yet. */
    public static final ReportFiling NONE = new ReportFiling(null, null, null);

    /**
     * 提出期限; nothing before the period is set, unless the call centre told one. Only who called it is asked for a
     * report: the notice tells of none where the 実施機関 opened the function by itself.
     */
    public Optional<LocalDate> dueOn(Grant grant) {
        return Optional.ofNullable(toldDueOn)
                .or(() -> grant.enabledFor().map(period -> period.until().plusDays(DAYS)))
                .filter(due -> grant.origin() == GrantOrigin.CALL_CENTRE);
    }

    /** Where the day comes from. */
    public Basis basis() {
        return toldDueOn == null ? Basis.MEANING : Basis.NOTICE_ANNEX_2;
    }

    /** 期限を過ぎた: a clinic that was let in has not sent it. */
    public boolean isOverdue(Grant grant, LocalDate today) {
        return sentOn == null
                && grant.enabledFor().isPresent()
                && dueOn(grant).filter(today::isAfter).isPresent();
    }

    /** 提出した. */
    public ReportFiling sent(LocalDate day) {
        return new ReportFiling(institutionName, toldDueOn, day);
    }

    /** The day the call centre told. */
    public ReportFiling due(LocalDate day) {
        return new ReportFiling(institutionName, day, sentOn);
    }
}
