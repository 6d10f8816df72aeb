package jp.madoguchi.outage.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.contracts.event.GrantOrigin;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UsageReportTest {
    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);
    private static final Grant ENABLED = GrantFixture.enabled(FRIDAY, FRIDAY.plusDays(1));

    private static final List<UsageCounts.Use> USES = List.of(
            new UsageCounts.Use("grant-enabled", "jisshi", 1),
            new UsageCounts.Use("lookup-searched", "etsuran", 7),
            new UsageCounts.Use("lookup-searched", "kanri", 2),
            new UsageCounts.Use("lookup-detail-viewed", "etsuran", 4),
            new UsageCounts.Use("lookup-protected-viewed", "kanri", 1),
            new UsageCounts.Use("lookup-downloaded", "etsuran", 3),
            new UsageCounts.Use("national-result-imported", "kanri", 6),
            new UsageCounts.Use("national-result-imported", "uketsuke", 1),
            new UsageCounts.Use("visit-reconciled", "batch", 5));

    @Test
    void isDraftedFromTheAuditLogUnderTheTitleOfTheNotice() {
        ReportFiling filing = new ReportFiling("新橋診療所", null, null);

        assertEquals("""
            件名：システム障害時機能の利用報告

            医療機関コード：1311234569
            医療機関・薬局名：新橋診療所
            担当者名：窓口 花子
            利用希望の連絡：2026/11/20
            利用期間：2026/11/20～2026/11/21
            利用の理由：回線障害

            検索：9回（ほかに利用できなかった検索 2回）
            資格情報の表示：5回（うち保護を要する方 1回）
            ダウンロード：3回
            国の画面で照会し、結果を取り込んだ受診：7件
            4情報により確認した受診：4件
            利用したユーザ：3名（etsuran、kanri、uketsuke）
            """, new UsageReport(ENABLED, filing, UsageCounts.of(USES, 2, 4)).text());
    }

    @Test
    void leavesToAPersonWhatIsNotKnown() {
        String text = new UsageReport(
                        GrantFixture.wish(GrantOrigin.CALL_CENTRE), ReportFiling.NONE, UsageCounts.of(List.of(), 0, 0))
                .text();

        assertEquals(
                List.of("医療機関・薬局名：（記入してください）", "利用期間：利用設定なし", "利用したユーザ：0名"),
                text.lines()
                        .filter(line -> line.startsWith("医療機関・") || line.startsWith("利用期間") || line.endsWith("名"))
                        .toList());
    }

    @ParameterizedTest(name = "told {0}, sent {1}, today {2}: due {3}, overdue {4}")
    @CsvSource({
        ", , 2026-11-28, 2026-11-28, false, MEANING",
        ", , 2026-11-29, 2026-11-28, true, MEANING",
        ", 2026-11-28, 2026-11-29, 2026-11-28, false, MEANING",
        "2026-11-24, , 2026-11-24, 2026-11-24, false, NOTICE_ANNEX_2",
        "2026-11-24, , 2026-11-25, 2026-11-24, true, NOTICE_ANNEX_2"
    })
    void isDueWhenTheCallCentreSaysOrAWeekAfterTheLastDay(
            @Nullable LocalDate told,
            @Nullable LocalDate sent,
            LocalDate today,
            LocalDate due,
            boolean overdue,
            Basis basis) {
        ReportFiling filing = new ReportFiling(null, told, sent);

        assertEquals(Optional.of(due), filing.dueOn(ENABLED));
        assertEquals(overdue, filing.isOverdue(ENABLED, today));
        assertEquals(basis, filing.basis());
    }

    @Test
    void isAskedOfThoseWhoCalledOnly() {
        assertEquals(
                Optional.empty(),
                ReportFiling.NONE.due(FRIDAY).dueOn(GrantFixture.wish(GrantOrigin.IMPLEMENTING_BODY)));
    }

    @Test
    void isOverdueForNobodyWhoCouldNotUseTheFunction() {
        Grant wish = GrantFixture.wish(GrantOrigin.CALL_CENTRE);
        ReportFiling told = ReportFiling.NONE.due(FRIDAY);

        assertEquals(Optional.empty(), ReportFiling.NONE.dueOn(wish));
        assertEquals(false, told.isOverdue(wish, FRIDAY.plusDays(1)));
        assertEquals(new ReportFiling(null, FRIDAY, FRIDAY), told.sent(FRIDAY));
    }
}
