package jp.madoguchi.gateway.desk;

import java.time.Instant;
import java.time.LocalDate;
import jp.madoguchi.contracts.event.CoverageFacts;
import jp.madoguchi.contracts.id.InsuredNumbers;
import jp.madoguchi.contracts.id.Sex;
import jp.madoguchi.gateway.domain.LastKnown;
import org.jspecify.annotations.Nullable;

/**
 * 前回の資格の表示: never in the words of an answer.
 *
 * @param source where it comes from and how old it is
 * @param usable whether an oral confirmation may rest on it
 */
record LastKnownJson(
        String name,
        @Nullable String nameKana,
        LocalDate birthDate,
        Sex sex,
        InsuredNumbers numbers,
        @Nullable String insurerName,
        @Nullable LocalDate validUntil,
        @Nullable Integer ratioPercent,
        LocalDate confirmedOn,
        long ageDays,
        Instant fetchedAt,
        boolean usable,
        String source,
        String words) {

    static LastKnownJson of(LastKnown known, LocalDate today) {
        CoverageFacts coverage = known.coverage();
        return new LastKnownJson(
                known.person().name(),
                known.person().nameKana(),
                known.person().birthDate(),
                known.person().sex(),
                coverage.numbers(),
                coverage.insurerName(),
                coverage.validUntil(),
                coverage.ratioPercent(),
                known.confirmedOn(),
                known.age(today),
                known.fetchedAt(),
                known.usable(),
                source(known, today),
                words(known, today));
    }

    private static String source(LastKnown known, LocalDate today) {
        LocalDate day = known.confirmedOn();
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日の資格確認（" + known.age(today)
                + "日前）";
    }

    private static String words(LastKnown known, LocalDate today) {
        if (!known.usable()) {
            return "期限を過ぎているため、口頭確認のもとにはできません。番号の手がかりとしてだけ使ってください";
        }
        String ask = "今日の資格の回答ではありません。変わりがないかを口頭で確認してください";
        return known.isOfMonth(today) ? ask : "先月までの資格です。" + ask;
    }
}
