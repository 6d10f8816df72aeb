package jp.madoguchi.eligibility.domain;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.madoguchi.contracts.event.Copay;
import jp.madoguchi.contracts.event.CopayClause;
import jp.madoguchi.contracts.event.CoverageClass;
import jp.madoguchi.contracts.event.CoverageFacts;
import jp.madoguchi.contracts.event.ElderlyRecipient;
import jp.madoguchi.rules.Copayment;
import jp.madoguchi.rules.CopaymentCase;
import jp.madoguchi.rules.CopaymentRatio;
import jp.madoguchi.rules.CopaymentRule;
import jp.madoguchi.rules.ExpectedCopayment;
import org.jspecify.annotations.Nullable;

/**
 * 窓口負担: the share to charge, the clause that gives it, and why in words for the desk.
 *
 * @param why Japanese, person-free
 */
public record PatientShare(int percent, CopayClause clause, String why) {
    private static final Map<CopaymentRule, String> REASONS = Map.of(
            CopaymentRule.KNOWN, "登録されている負担割合",
            CopaymentRule.LATE_ELDERLY, "後期高齢者医療",
            CopaymentRule.ELDERLY, "70歳から74歳",
            CopaymentRule.PRESCHOOL, "義務教育就学前",
            CopaymentRule.STANDARD, "原則",
            CopaymentRule.NO_BIRTH_DATE, "生年月日が分からないときの目安");
    private static final String FULL_PRICE = "特別療養費支給対象者のため全額";
    private static final String DECLARED = "資格を確認できないため、患者が申し立てた割合による。申立てがなければ ";

    /**
     * With a coverage in force its own ratio, or the one its holder's age gives. Otherwise the patient declares one
     * (保発0710第1号 2(2)) and the age gives what to expect.
     */
    static PatientShare of(CheckQuestion question, CheckOutcome outcome) {
        return outcome.match(
                valid -> covered(question.confirmationDate(), valid.person().birthDate(), valid.coverage()),
                lost -> declared(question.confirmationDate(), lost.person().birthDate()),
                notFound -> declared(question.confirmationDate(), question.birthDate()),
                multiple -> declared(question.confirmationDate(), question.birthDate()));
    }

    private static PatientShare covered(LocalDate day, LocalDate birthDate, CoverageFacts coverage) {
        // 特別療養費: who is behind with contributions pays all of it and is paid back by the insurer.
        if (coverage.classification() == CoverageClass.SPECIAL_PAYMENT) {
            return new PatientShare(CopaymentRatio.FULL.percent(), CopayClause.ONLINE_CHECK, FULL_PRICE);
        }
        ExpectedCopayment expected = expected(
                new CopaymentCase(day, birthDate, coverage.numbers().insurerNumber(), registered(day, coverage)));
        return new PatientShare(expected.usual().percent(), CopayClause.ONLINE_CHECK, words(expected));
    }

    private static PatientShare declared(LocalDate day, @Nullable LocalDate birthDate) {
        ExpectedCopayment expected = expected(new CopaymentCase(day, birthDate, null, null));
        return new PatientShare(expected.usual().percent(), CopayClause.NOTICE_2_2, DECLARED + words(expected));
    }

    /**
     * 後期高齢者 alone have a share of their own, and no other coverage's 一部負担金割合 counts (ELG-116); between 70 and 74 a
     * 高齢受給者証 says it, on each day from its first to its last.
     */
    private static @Nullable CopaymentRatio registered(LocalDate day, CoverageFacts coverage) {
        Optional<Integer> own = Optional.ofNullable(coverage.ratioPercent())
                .filter(percent -> coverage.numbers().insurerNumber().isLateElderly());
        return own.or(() -> Optional.ofNullable(coverage.elderlyRecipient())
                        .filter(certificate -> !certificate.validFrom().isAfter(day))
                        .filter(certificate -> Optional.ofNullable(certificate.validUntil())
                                .filter(day::isAfter)
                                .isEmpty())
                        .map(ElderlyRecipient::ratioPercent))
                .flatMap(CopaymentRatio::ofPercent)
                .orElse(null);
    }

    private static ExpectedCopayment expected(CopaymentCase visit) {
        return Copayment.of(visit)
                .orElseThrow(() -> new IllegalStateException("asked outside the days of ELG-203, 204, 206"));
    }

    private static String words(ExpectedCopayment expected) {
        String reason = REASONS.getOrDefault(expected.rule(), expected.rule().basis());
        String sure = reason + " " + expected.usual().label();
        return expected.isCertain() ? sure : sure + "（所得により" + others(expected) + "）";
    }

    private static String others(ExpectedCopayment expected) {
        return expected.possible().stream()
                .filter(ratio -> ratio != expected.usual())
                .map(CopaymentRatio::label)
                .collect(Collectors.joining("・"));
    }

    /** As the events carry it. */
    public Copay copay() {
        return new Copay(percent, clause);
    }
}
