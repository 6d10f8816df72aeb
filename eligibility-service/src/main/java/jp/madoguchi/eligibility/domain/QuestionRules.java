package jp.madoguchi.eligibility.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import jp.madoguchi.contracts.event.CheckMethod;
import jp.madoguchi.rules.Copayment;
import jp.madoguchi.rules.InsuranceCard;

/** 照会の決まり: what a question must satisfy before it is answered. */
public final class QuestionRules {
    private static final String MATRIX = "オンライン資格確認等システム運用マニュアル (2) 確認の方法";
    private static final LocalDate FIRST_DAY = Copayment.knownFrom();
    private static final LocalDate FIRST_DAY_WITHOUT_BIRTH_DATE = Copayment.knownWithoutBirthDateFrom();

    /** 方法3 asks with the four items of the card and belongs to the emergency lookup alone. */
    static final Rule<CheckQuestion> NOT_FOUR_ITEMS = new Rule<>(
            "ELG-201",
            "method",
            "方法3の照会は緊急時の資格情報照会で行ってください",
            MATRIX,
            question -> question.method() != CheckMethod.FOUR_ITEMS);

    /** The day of birth is the first day that can be asked about. */
    static final Rule<CheckQuestion> BORN_BY_THEN = new Rule<>(
            "ELG-203",
            "birthDate",
            "生年月日は資格確認日以前の日付にしてください",
            MATRIX,
            question -> question.birthDate() == null || !question.birthDate().isAfter(question.confirmationDate()));

    /** The shares of all ages are known from this day on, itself included, so no earlier one can be answered for. */
    static final Rule<CheckQuestion> AFTER_TABLES_BEGIN = new Rule<>(
            "ELG-204",
            "confirmationDate",
            "資格確認日は" + Texts.day(FIRST_DAY) + "以後の日付にしてください",
            MATRIX,
            question -> !question.confirmationDate().isBefore(FIRST_DAY));

    /** 健康保険証: its numbers may be asked with to the end of the provisional treatment, that day included. */
    static final Rule<CheckQuestion> INSURANCE_CARD_IN_ITS_TIME = new Rule<>(
            "ELG-205",
            "document",
            "この資格確認日には健康保険証は使えません。マイナンバーカードか資格確認書で照会してください",
            "健康保険証の有効期限と令和7年11月12日 事務連絡",
            question -> !isShown(question, ShownDocument.INSURANCE_CARD)
                    || InsuranceCard.isAcceptedOn(question.confirmationDate()));

    /** What a patient of unknown age pays is known from this day on. The registry knows everybody's age it finds. */
    static final Rule<CheckQuestion> BIRTH_DATE_FOR_EARLIER_DAYS = new Rule<>(
            "ELG-206",
            "birthDate",
            Texts.day(FIRST_DAY_WITHOUT_BIRTH_DATE.minusDays(1)) + "以前の資格確認日には生年月日を添えてください",
            MATRIX,
            question -> question.birthDate() != null
                    || !question.confirmationDate().isBefore(FIRST_DAY_WITHOUT_BIRTH_DATE));

    /** Only numbers typed from a document come from one. */
    static final Rule<CheckQuestion> DOCUMENT_WITH_NUMBERS_ONLY = new Rule<>(
            "ELG-207",
            "document",
            "提示された証を添えられるのは方法2の照会だけです",
            MATRIX,
            question -> question.method() == CheckMethod.NUMBER
                    || question.<Boolean>match(numbers -> numbers.shown() == null, certificate -> true));

    /**
     * 方法1 with numbers is what a card reader read off a card, so that only the gateway it stands at may say so: the
     * answer is the newest coverage. Numbers that a person typed are 方法2, which never shows a newer one (1(1)※).
     */
    static final Rule<CheckQuestion> CARD_WITH_NUMBERS_FROM_A_READER = new Rule<>(
            "ELG-208",
            "method",
            "番号による方法1の照会は顔認証付きカードリーダーの端末だけが送れます。入力した番号は方法2で照会してください",
            "保発0710第1号 1(1)※",
            question -> question.method() != CheckMethod.CARD
                    || question.<Boolean>match(numbers -> false, certificate -> true));

    static final List<Rule<CheckQuestion>> WHEN_NOBODY_IS_FOUND = List.of(BIRTH_DATE_FOR_EARLIER_DAYS);

    static final List<Rule<CheckQuestion>> BY_HAND = List.of(CARD_WITH_NUMBERS_FROM_A_READER);

    private QuestionRules() {}

    /** Every rule this question breaks now that it led to this outcome. */
    public static List<Rule<CheckQuestion>> broken(CheckQuestion question, CheckOutcome outcome) {
        return outcome.match(
                valid -> List.of(),
                lost -> List.of(),
                notFound -> Rule.broken(WHEN_NOBODY_IS_FOUND, question),
                multiple -> Rule.broken(WHEN_NOBODY_IS_FOUND, question),
                unregistered -> Rule.broken(WHEN_NOBODY_IS_FOUND, question));
    }

    /** Every rule this question breaks when the service itself or the gateway of a reader asks it on this day. */
    public static List<Rule<CheckQuestion>> broken(CheckQuestion question, LocalDate today) {
        return Rule.broken(catalogue(today), question);
    }

    /** Every rule this question breaks when a person typed it on this day. */
    public static List<Rule<CheckQuestion>> brokenByHand(CheckQuestion question, LocalDate today) {
        return Stream.of(catalogue(today), BY_HAND)
                .flatMap(rules -> Rule.broken(rules, question).stream())
                .toList();
    }

    static List<Rule<CheckQuestion>> catalogue(LocalDate today) {
        return List.of(
                NOT_FOUR_ITEMS,
                notInTheFuture(today),
                BORN_BY_THEN,
                AFTER_TABLES_BEGIN,
                INSURANCE_CARD_IN_ITS_TIME,
                DOCUMENT_WITH_NUMBERS_ONLY);
    }

    private static boolean isShown(CheckQuestion question, ShownDocument document) {
        return question.match(numbers -> numbers.shown() == document, certificate -> false);
    }

    /** Today is the last day that can be asked about: nobody knows who will be covered tomorrow. */
    private static Rule<CheckQuestion> notInTheFuture(LocalDate today) {
        return new Rule<>(
                "ELG-202",
                "confirmationDate",
                "資格確認日は本日以前の日付にしてください",
                MATRIX,
                question -> !question.confirmationDate().isAfter(today));
    }
}
