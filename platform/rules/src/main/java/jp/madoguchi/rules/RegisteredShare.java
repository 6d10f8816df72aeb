package jp.madoguchi.rules;

import java.time.LocalDate;
import java.util.Optional;
import jp.madoguchi.contracts.event.CoverageClass;
import jp.madoguchi.contracts.event.CoverageFacts;
import jp.madoguchi.contracts.event.ElderlyRecipient;
import org.jspecify.annotations.Nullable;

/** 登録されている負担割合のきまり, in the order they are tried: which of the things registered with a coverage is its share. */
public enum RegisteredShare implements Rule {
    /** 特別療養費: who is behind with contributions pays all of it and is paid back by the insurer. */
    SPECIAL_PAYMENT("CPY-107", "国民健康保険法54条の3", RegisteredShare::ofSpecialPayment),
    /** 一部負担金割合: that of 後期高齢者医療. With any other insurer it says nothing, whatever it says. */
    LATE_ELDERLY_RATIO("CPY-108", "オンライン資格確認等システム運用マニュアル「一部負担金割合 後期高齢者の一部負担割合」", RegisteredShare::ofTheLateElderly),
    /** 高齢受給者証: from 70 to 74, on each day from its first to its last; one whose first day nobody said has begun. */
    ELDERLY_CERTIFICATE("CPY-109", "健康保険法74条・国民健康保険法42条", RegisteredShare::ofTheCertificate);

    private final String id;
    private final String basis;
    private final Reading reading;

    RegisteredShare(String id, String basis, Reading reading) {
        this.id = id;
        this.basis = basis;
        this.reading = reading;
    }

    /** The 一部負担金割合 of a coverage that can have one; none for who is not insured by 後期高齢者医療. */
    public static Optional<CopaymentRatio> lateElderlyRatio(CoverageFacts coverage) {
        return coverage.numbers().insurerNumber().isLateElderly() ? share(coverage.ratioPercent()) : Optional.empty();
    }

    /** What is registered by this rule; none where it says nothing of such a coverage on such a day. */
    Optional<CopaymentRatio> of(CopaymentRule byLaw, LocalDate day, CoverageFacts coverage) {
        return reading.of(byLaw, day, coverage);
    }

    private static Optional<CopaymentRatio> ofSpecialPayment(
            CopaymentRule byLaw, LocalDate day, CoverageFacts coverage) {
        return coverage.classification() == CoverageClass.SPECIAL_PAYMENT
                ? Optional.of(CopaymentRatio.FULL)
                : Optional.empty();
    }

    private static Optional<CopaymentRatio> ofTheLateElderly(
            CopaymentRule byLaw, LocalDate day, CoverageFacts coverage) {
        return lateElderlyRatio(coverage);
    }

    private static Optional<CopaymentRatio> ofTheCertificate(
            CopaymentRule byLaw, LocalDate day, CoverageFacts coverage) {
        ElderlyRecipient certificate = coverage.elderlyRecipient();
        return byLaw == CopaymentRule.ELDERLY && certificate != null && isInForce(certificate, day)
                ? share(certificate.ratioPercent())
                : Optional.empty();
    }

    private static boolean isInForce(ElderlyRecipient certificate, LocalDate day) {
        LocalDate first = certificate.validFrom();
        LocalDate last = certificate.validUntil();
        return (first == null || !day.isBefore(first)) && (last == null || !day.isAfter(last));
    }

    /** Nobody's share is all of it: that has a clause of its own. */
    private static Optional<CopaymentRatio> share(@Nullable Integer percent) {
        return Optional.ofNullable(percent)
                .flatMap(CopaymentRatio::ofPercent)
                .filter(ratio -> ratio != CopaymentRatio.FULL);
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String basis() {
        return basis;
    }

    @FunctionalInterface
    private interface Reading {
        Optional<CopaymentRatio> of(CopaymentRule byLaw, LocalDate day, CoverageFacts coverage);
    }
}
