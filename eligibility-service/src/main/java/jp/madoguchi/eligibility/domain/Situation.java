package jp.madoguchi.eligibility.domain;

import java.util.Optional;
import jp.madoguchi.contracts.event.CheckMethod;
import jp.madoguchi.contracts.event.CoverageClass;
import jp.madoguchi.contracts.event.CoverageFacts;
import jp.madoguchi.contracts.event.LossReason;
import jp.madoguchi.contracts.event.Validity;
import jp.madoguchi.rules.CertificateState;
import org.jspecify.annotations.Nullable;

/**
 * 窓口の場面: what the instruction depends on.
 *
 * @param card the card shown, when the question was asked by its certificate
 * @param coverage the coverage shown
 * @param mislinked whether what would be shown may be somebody else's
 * @param saidPinless whether who saw the card says that it has no 暗証番号, where the card itself is not known
 */
record Situation(
        Validity validity,
        CheckMethod method,
        @Nullable CardFacts card,
        @Nullable CoverageFacts coverage,
        boolean mislinked,
        boolean saidPinless) {

    Situation(
            Validity validity,
            CheckMethod method,
            @Nullable CardFacts card,
            @Nullable CoverageFacts coverage,
            boolean mislinked) {
        this(validity, method, card, coverage, mislinked, false);
    }

    boolean is(Validity asked) {
        return validity == asked;
    }

    boolean byNumber() {
        return method == CheckMethod.NUMBER;
    }

    boolean pinless() {
        return Optional.ofNullable(card).map(CardFacts::pinless).orElse(saidPinless);
    }

    boolean certificateIs(CertificateState state) {
        return Optional.ofNullable(card).filter(c -> c.state() == state).isPresent();
    }

    boolean lostBy(LossReason reason) {
        return is(Validity.INVALID)
                && Optional.ofNullable(coverage)
                        .filter(c -> c.lossReason() == reason)
                        .isPresent();
    }

    /** 資格（無効） for a reason after which a newer insurance can be expected. */
    boolean awaitsAnother() {
        return is(Validity.INVALID) && !lostBy(LossReason.DEATH) && !lostBy(LossReason.PUBLIC_ASSISTANCE);
    }

    /** 特別療養費: who is behind with contributions pays all of it and is paid back by the insurer. */
    boolean paysAll() {
        return Optional.ofNullable(coverage)
                .filter(c -> c.classification() == CoverageClass.SPECIAL_PAYMENT)
                .isPresent();
    }
}
