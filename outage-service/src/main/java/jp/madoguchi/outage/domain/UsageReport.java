package jp.madoguchi.outage.domain;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import jp.madoguchi.contracts.id.JapanTime;
import org.jspecify.annotations.Nullable;

/** 利用報告書: drafted from the audit log, for the clinic to send by mail under the title the notice asks for (別添2 4). */
public record UsageReport(Grant grant, ReportFiling filing, UsageCounts counts) {
    /** 「その際、タイトルを『システム障害時機能の利用報告』としてください」. */
    public static final String TITLE = "システム障害時機能の利用報告";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu/MM/dd");

    /** The draft. What is not known is left for a person to write. */
    public String text() {
        return String.join(
                        "\n",
                        "件名：" + TITLE,
                        "",
                        "医療機関コード：" + grant.institution().wire(),
                        "医療機関・薬局名：" + orBlank(filing.institutionName()),
                        "担当者名：" + orBlank(grant.contactPerson()),
                        "利用希望の連絡：" + DAY.format(LocalDate.ofInstant(grant.requestedAt(), JapanTime.ZONE)),
                        "利用期間：" + period(),
                        "利用の理由：" + grant.reason(),
                        "",
                        "検索：" + counts.searches() + "回（ほかに利用できなかった検索 " + counts.refused() + "回）",
                        "資格情報の表示：" + shown() + "回（うち保護を要する方 " + counts.protectedDetails() + "回）",
                        "ダウンロード：" + counts.downloads() + "回",
                        "国の画面で照会し、結果を取り込んだ受診：" + counts.nationalResults() + "件",
                        "4情報により確認した受診：" + counts.settled() + "件",
                        "利用したユーザ：" + counts.accounts().size() + "名"
                                + (counts.accounts().isEmpty() ? "" : "（" + String.join("、", counts.accounts()) + "）"))
                + "\n";
    }

    private long shown() {
        return counts.details() + counts.protectedDetails();
    }

    private String period() {
        return grant.enabledFor()
                .map(period -> DAY.format(period.from()) + "～" + DAY.format(period.until()))
                .orElse("利用設定なし");
    }

    private static String orBlank(@Nullable String known) {
        return Optional.ofNullable(known).orElse("（記入してください）");
    }
}
