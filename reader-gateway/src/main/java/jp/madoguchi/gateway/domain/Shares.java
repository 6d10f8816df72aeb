package jp.madoguchi.gateway.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import jp.madoguchi.contracts.id.InsurerNumber;
import jp.madoguchi.rules.Copayment;
import jp.madoguchi.rules.CopaymentCase;
import jp.madoguchi.rules.CopaymentRatio;
import jp.madoguchi.rules.ExpectedCopayment;
import jp.madoguchi.rules.Preschool;
import org.jspecify.annotations.Nullable;

/** 割合: what a patient pays on each rung, where nobody has read or been told another share. */
final class Shares {
    private static final LocalDate NOTICE_DATE = LocalDate.of(2023, 7, 10);
    private static final int FULL = CopaymentRatio.FULL.percent();

    private Shares() {}

    static Share of(Rung rung, DeskCase now) {
        ExpectedCopayment expected = byAge(now.day(), now.birthDate(), null);
        String usual = words(expected, now);
        return switch (rung) {
            case ONLINE -> settled(now.situation());
            case ONLINE_FULL -> new Share(FULL, List.of(FULL), "10割（特別療養費支給対象者）");
            case ASSISTANCE -> new Share(0, List.of(0), "医療扶助の本人支払額（医療券のとおり。書かれていなければ0円）");
            case PROOF_SHOWN -> share(expected, "見せてもらったものの割合。書かれていなければ" + usual);
            case PROOF_OPEN -> share(expected, "見せてもらえたら、その割合。書かれていなければ" + usual);
            case ORAL -> share(expected, "前回の割合。分からなければ" + usual);
            case ORAL_OPEN -> share(expected, "前回から変わりなければ、前回の割合。分からなければ" + usual);
            case DECLARATION -> share(expected, "患者が申し立てた割合。「わからない」なら" + usual);
            case DISCRETION -> new Share(FULL, withFull(expected), "10割。医院の判断で" + usual + "などにできます");
            case FULL -> new Share(FULL, List.of(FULL), "10割");
        };
    }

    /**
     * The share by age, and by 39 on what was shown. Before the notice nothing was taken here, and nobody is taken
     * before the birth date; both are told by a rule of their own.
     */
    static ExpectedCopayment byAge(LocalDate day, @Nullable LocalDate birthDate, @Nullable InsurerNumber insurer) {
        LocalDate inForce = day.isBefore(NOTICE_DATE) ? NOTICE_DATE : day;
        return Copayment.of(new CopaymentCase(inForce, birthDate, insurer, null))
                .or(() -> Copayment.of(new CopaymentCase(inForce, null, insurer, null)))
                .orElseThrow();
    }

    private static Share share(ExpectedCopayment expected, String words) {
        return new Share(expected.usual().percent(), percents(expected).toList(), words);
    }

    /** What the answer says goes before what the age would give. */
    private static Share settled(Situation answered) {
        int percent = Objects.requireNonNull(answered.settledPercent());
        return new Share(percent, List.of(percent), "確認した割合");
    }

    private static List<Integer> withFull(ExpectedCopayment expected) {
        return Stream.concat(percents(expected), Stream.of(FULL)).toList();
    }

    private static Stream<Integer> percents(ExpectedCopayment expected) {
        return expected.possible().stream().map(CopaymentRatio::percent);
    }

    private static String words(ExpectedCopayment expected, DeskCase now) {
        LocalDate birthDate = now.birthDate();
        boolean isPreschool = birthDate != null && Preschool.isOn(now.day(), birthDate);
        return expected.usual().label() + (isPreschool ? "（未就学児）" : "");
    }
}
