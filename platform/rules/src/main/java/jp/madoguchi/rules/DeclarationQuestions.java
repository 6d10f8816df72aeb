package jp.madoguchi.rules;

import java.time.LocalDate;
import java.util.regex.Pattern;
import jp.madoguchi.contracts.event.DeclarationContent;
import jp.madoguchi.contracts.event.InsuranceKind;

/** 申立書の※: the questions that the form asks of some patients only. */
final class DeclarationQuestions {
    private static final int ELDERLY_AGE = 70;
    /** Not 組合 alone: a 国保 may be run by a 一部事務組合 of municipalities. */
    private static final Pattern ASSOCIATION = Pattern.compile("(国民健康保険|国保)組合");

    private DeclarationQuestions() {}

    /** ※1, apart from 国保. */
    static boolean asksWorkplace(DeclarationContent form) {
        InsuranceKind kind = form.insuranceKind();
        return kind == InsuranceKind.EMPLOYEES || kind == InsuranceKind.OTHER || kind == InsuranceKind.UNSURE;
    }

    /** ※1 「国保（保険者が国民健康保険組合の場合のみ）」. */
    static boolean asksWorkplaceOfAssociation(DeclarationContent form) {
        String insurerName = form.insurerName();
        return form.insuranceKind() == InsuranceKind.NATIONAL
                && insurerName != null
                && ASSOCIATION.matcher(JapaneseName.compatibleKey(insurerName)).find();
    }

    /** ※2 「70歳以上の方、または後期高齢者医療の被保険者の方」. */
    static boolean asksRatio(DeclarationContent form, LocalDate day) {
        LocalDate birthDate = form.birthDate();
        return form.insuranceKind() == InsuranceKind.LATE_ELDERLY
                || (birthDate != null && LegalAge.on(day, birthDate) >= ELDERLY_AGE);
    }

    /** ※5: somebody else signed. */
    static boolean asksRelation(DeclarationContent form) {
        String signedBy = form.signedBy();
        return signedBy != null
                && !signedBy.isBlank()
                && !JapaneseName.compatibleKey(signedBy).equals(JapaneseName.compatibleKey(form.name()));
    }
}
