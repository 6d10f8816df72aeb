package jp.madoguchi.eligibility.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jp.madoguchi.contracts.event.CheckMethod;

/** 事前確認の決まり: what the bookings of a day must satisfy to be taken over; all of them or none. */
public final class PreCheckRules {
    private static final String PLAN = "予約の事前確認";

    private PreCheckRules() {}

    /** Every rule this pre-check breaks when it comes on this day, those of its questions named by their booking. */
    public static List<Rule<PreCheck>> broken(PreCheck preCheck, LocalDate today) {
        return Stream.concat(
                        Rule.broken(catalogue(today), preCheck).stream(),
                        questions(preCheck.bookings(), today).stream())
                .toList();
    }

    static List<Rule<PreCheck>> catalogue(LocalDate today) {
        return List.of(notOver(today), notTooFar(today), namedOnce());
    }

    /** Today is the first day of a visit that can be prepared. */
    private static Rule<PreCheck> notOver(LocalDate today) {
        return new Rule<>(
                "ELG-621",
                "visitDate",
                "受診予定日は本日以後の日付にしてください",
                PLAN,
                preCheck -> !preCheck.visitDate().isBefore(today));
    }

    /** The last day the table gives is taken, too: what is answered now says nothing about a visit beyond. */
    private static Rule<PreCheck> notTooFar(LocalDate today) {
        LocalDate last = today.plus(Terms.preCheckAhead(today));
        return new Rule<>(
                "ELG-622",
                "visitDate",
                "受診予定日は" + Texts.day(last) + "までの日付にしてください",
                PLAN,
                preCheck -> !preCheck.visitDate().isAfter(last));
    }

    /** A booking stands once on a day, so that it has one answer. */
    private static Rule<PreCheck> namedOnce() {
        return new Rule<>(
                "ELG-623",
                "bookings",
                "同じ予約番号が二つ以上あります",
                PLAN,
                preCheck -> preCheck.bookings().stream()
                                .map(Booking::bookingId)
                                .distinct()
                                .count()
                        == preCheck.bookings().size());
    }

    private static List<Rule<PreCheck>> questions(List<Booking> bookings, LocalDate today) {
        List<Rule<PreCheck>> broken = new ArrayList<>();
        for (int i = 0; i < bookings.size(); i++) {
            String booking = "bookings[" + i + "].";
            QuestionRules.broken(question(bookings.get(i), today), today)
                    .forEach(rule -> broken.add(new Rule<>(
                            rule.id(), booking + rule.field(), rule.message(), rule.basis(), preCheck -> false)));
        }
        return broken;
    }

    /** What is asked for a booking on this day: 方法2, for the clinic holds numbers and no card. */
    public static CheckQuestion question(Booking booking, LocalDate today) {
        return new CheckQuestion.ByNumbers(CheckMethod.NUMBER, booking.numbers(), booking.birthDate(), today);
    }
}
