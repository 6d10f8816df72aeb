package jp.madoguchi.eligibility.domain;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.madoguchi.contracts.event.Copay;
import jp.madoguchi.contracts.event.CopayClause;
import jp.madoguchi.contracts.event.CoverageFacts;
import jp.madoguchi.rules.Copayment;
import jp.madoguchi.rules.CopaymentCase;
import jp.madoguchi.rules.CopaymentRatio;
import jp.madoguchi.rules.CopaymentRule;
import jp.madoguchi.rules.CoveredShare;
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
    private static final String ASSISTED = "医療扶助の本人支払額（医療券のとおり）。医療扶助を確かめられなければ ";
    private static final String DECLARED = "資格を確認できないため、患者が申し立てた割合による。申立てがなければ ";

    /**
     * With a coverage in force its own ratio, or the one its holder's age gives. Otherwise the patient declares one
     * (保発0710第1号 2(2)) and the age gives what to expect. 医療扶助 is proved by its ticket (2(1)), which says the amount.
     */
    static PatientShare of(CheckQuestion question, CheckOutcome outcome) {
        return outcome.match(
                valid -> covered(question.confirmationDate(), valid.person().birthDate(), valid.coverage()),
                lost -> declared(question.confirmationDate(), lost.person().birthDate()),
                notFound -> declared(question.confirmationDate(), question.birthDate()),
                multiple -> declared(question.confirmationDate(), question.birthDate()),
                unregistered -> assisted(question.confirmationDate(), question.birthDate()));
    }

    private static PatientShare covered(LocalDate day, LocalDate birthDate, CoverageFacts coverage) {
        ExpectedCopayment share = known(CoveredShare.of(day, birthDate, coverage));
        String why = share.usual() == CopaymentRatio.FULL ? FULL_PRICE : words(share);
        return new PatientShare(share.usual().percent(), CopayClause.ONLINE_CHECK, why);
    }

    private static PatientShare declared(LocalDate day, @Nullable LocalDate birthDate) {
        ExpectedCopayment expected = known(Copayment.of(new CopaymentCase(day, birthDate, null, null)));
        return new PatientShare(expected.usual().percent(), CopayClause.NOTICE_2_2, DECLARED + words(expected));
    }

    /** What the ticket says counts, and no ratio is 0: the age gives what applies when there turns out to be none. */
    private static PatientShare assisted(LocalDate day, @Nullable LocalDate birthDate) {
        ExpectedCopayment expected = known(Copayment.of(new CopaymentCase(day, birthDate, null, null)));
        return new PatientShare(expected.usual().percent(), CopayClause.NOTICE_2_1, ASSISTED + words(expected));
    }

    private static ExpectedCopayment known(Optional<ExpectedCopayment> share) {
        return share.orElseThrow(() -> new IllegalStateException("asked outside the days of ELG-203, 204, 206"));
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
