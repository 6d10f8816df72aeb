package jp.madoguchi.gateway.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** 一括照会の決まり: what the bookings of a day must satisfy to be asked for; all of them or none. */
public final class BulkRules {
    private static final String PLAN = "医院のきまり（一括照会）";

    private BulkRules() {}

    /**
     * Every rule it breaks.
     *
     * @param last the last day of a visit that can be prepared, that day included
     */
    public static List<DeskFinding> findings(BulkCheck check, LocalDate last) {
        return Stream.of(notOver(), notTooFar(last), namedOnce())
                .filter(rule -> !rule.satisfied().test(check))
                .map(BulkRule::finding)
                .toList();
    }

    /** Today is the first day of a visit that can be prepared. */
    private static BulkRule notOver() {
        return new BulkRule(
                "DSK-141",
                "visitDate",
                "受診予定日は本日以後の日付にしてください",
                check -> !check.visitDate().isBefore(check.askedOn()));
    }

    private static BulkRule notTooFar(LocalDate last) {
        return new BulkRule(
                "DSK-142",
                "visitDate",
                "受診予定日は" + last + "までの日付にしてください",
                check -> !check.visitDate().isAfter(last));
    }

    /** A booking stands once on a day, so that it has one result. */
    private static BulkRule namedOnce() {
        return new BulkRule(
                "DSK-143",
                "bookings",
                "同じ予約番号が二つ以上あります",
                check -> check.bookings().stream()
                                .map(BulkBooking::bookingId)
                                .distinct()
                                .count()
                        == check.bookings().size());
    }

    /** 決まりの一つ. */
    private record BulkRule(String id, String field, String message, Predicate<BulkCheck> satisfied) {
        DeskFinding finding() {
            return new DeskFinding(id, field, message, PLAN);
        }
    }
}
