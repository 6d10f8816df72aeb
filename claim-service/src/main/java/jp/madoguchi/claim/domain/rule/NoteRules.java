package jp.madoguchi.claim.domain.rule;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import jp.madoguchi.claim.domain.ClaimedIdentity;
import jp.madoguchi.claim.domain.Evidence;
import jp.madoguchi.claim.domain.Finding;
import jp.madoguchi.claim.domain.Insured;
import jp.madoguchi.contracts.event.ClaimedIdentityKind;
import jp.madoguchi.contracts.event.VisitRecorded;

/** 知らせ: what a person should know although it changes no decision. */
final class NoteRules {
    private static final int WHOLE = 100;

    private NoteRules() {}

    static List<Finding> of(Evidence evidence, ClaimedIdentity identity) {
        return Stream.of(ratioDiffers(evidence, identity), paidInFull(evidence), newerExists(evidence, identity))
                .flatMap(Optional::stream)
                .toList();
    }

    /** 「負担割合相違によるレセプト返戻は行わない…保険者等から患者に対して返還請求等が行われる」: the claim stays as it is. */
    private static Optional<Finding> ratioDiffers(Evidence evidence, ClaimedIdentity identity) {
        Integer known = Optional.ofNullable(identity.insured())
                .map(Insured::ratioPercent)
                .orElse(null);
        return evidence.visit()
                .filter(visit -> known != null && visit.copay().percent() != WHOLE)
                .filter(visit -> !Objects.equals(visit.copay().percent(), known))
                .map(visit -> note("CLM-501", "窓口で受けた割合が資格と違います。差額は保険者と患者の間で精算されます", "保発0710第1号 2(2)※"));
    }

    /** 10割 was taken and an eligibility is known since: the difference belongs to the patient. */
    private static Optional<Finding> paidInFull(Evidence evidence) {
        return evidence.visit()
                .map(VisitRecorded::copay)
                .filter(copay -> copay.percent() == WHOLE)
                .map(copay -> note("CLM-502", "窓口で10割を受けています。患者と差額を精算してください", "保発0710第1号 2(3)・3(1)"));
    }

    /** 無効（新しい資格あり）: the card would show the newer one. */
    private static Optional<Finding> newerExists(Evidence evidence, ClaimedIdentity identity) {
        return Optional.of(identity)
                .filter(claimed -> claimed.kind() == ClaimedIdentityKind.FORMER && evidence.newerExists())
                .map(claimed -> note("CLM-503", "新しい資格があります。カードで確認すると現在の資格で請求できます", "保発0710第1号 1(1)※"));
    }

    private static Finding note(String rule, String message, String basis) {
        return new Finding(rule, Finding.Outcome.NOTE, message, basis);
    }
}
