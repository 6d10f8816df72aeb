package jp.madoguchi.eligibility.domain;

import static java.util.stream.Collectors.joining;

import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.madoguchi.rules.DatedTable;

/** 資格確認の定数: the numbers behind the rules of this service, as of a day ({@code rules/terms.csv}). */
final class Terms {
    private static final DatedTable TABLE = DatedTable.load(Terms.class, "/rules/terms.csv");
    private static final String NO_LIMIT = "NONE";

    private Terms() {}

    static int referenceNumberLength(LocalDate day) {
        return Integer.parseInt(value("REFERENCE_NUMBER_LENGTH", day));
    }

    /** How long a consent holds; empty where the table switches the limit off. */
    static Optional<Duration> consentHolds(ConsentKind kind, LocalDate day) {
        return duration(value("CONSENT_" + kind.name(), day));
    }

    /** How old a question may be to be told that it can be answered now. */
    static Duration answerableNotice(LocalDate day) {
        return Duration.parse(value("ANSWERABLE_NOTICE", day));
    }

    /** How far ahead a visit may be prepared. */
    static Period preCheckAhead(LocalDate day) {
        return Period.parse(value("PRE_CHECK_AHEAD", day));
    }

    /** 後期高齢者医療の一部負担金割合: a history may hold any that ever was one. */
    static List<Integer> lateElderlyRatios() {
        return ratios("RATIO_LATE_ELDERLY");
    }

    /** 高齢受給者証の一部負担金割合, likewise. */
    static List<Integer> elderlyCertificateRatios() {
        return ratios("RATIO_ELDERLY_CERTIFICATE");
    }

    static Optional<Duration> duration(String value) {
        return value.equals(NO_LIMIT) ? Optional.empty() : Optional.of(Duration.parse(value));
    }

    /** Such as 10・20・30. */
    static String words(List<Integer> ratios) {
        return ratios.stream().map(String::valueOf).collect(joining("・"));
    }

    private static List<Integer> ratios(String key) {
        return TABLE.values(key).stream()
                .flatMap(value -> Stream.of(value.split(" ")))
                .map(Integer::valueOf)
                .distinct()
                .sorted()
                .toList();
    }

    /** The value in force on this day; the oldest one also on a day before it. */
    private static String value(String key, LocalDate day) {
        return TABLE.value(key, day).orElseGet(() -> TABLE.values(key).get(0));
    }
}
