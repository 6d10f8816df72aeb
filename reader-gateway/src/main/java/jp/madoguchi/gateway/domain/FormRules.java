package jp.madoguchi.gateway.domain;

import java.util.Set;
import jp.madoguchi.contracts.event.DeclarationContent;
import jp.madoguchi.contracts.event.VisitBasis;
import org.jspecify.annotations.Nullable;

/** 申立ての規則: what a patient says, in writing or by word (2(2)). */
final class FormRules {
    private static final String ITEM_2_2 = "保発0710第1号 2(2)";
    private static final Set<Integer> RATIOS = Set.of(10, 20, 30);

    /** 口頭確認は、受診歴があり、前回から変わりなく、「被保険者資格申立書に記載すべき情報を把握できている」患者だけ. */
    static final DeskRule ORAL_NEEDS_HISTORY = DeskRule.of(
            "DSK-106",
            "earlier",
            "口頭での確認で受け付けられるのは、受診歴があり、前回から保険が変わらず、申立書に書くことも医院で把握できている患者だけです。ほかは申立書を書いてもらってください",
            "保発0710第1号 2(2)なお書き",
            c -> !c.isOn(VisitBasis.ORAL_CONFIRMATION) || c.intake().earlier() == EarlierVisit.UNCHANGED_AND_HELD);

    /** 申立書で受け付けるには申立書が要る. */
    static final DeskRule DECLARATION_NEEDS_FORM = DeskRule.of(
            "DSK-107",
            "declaration",
            "申立書の内容を入力するか、紙で受け取ったことを記録してください",
            ITEM_2_2,
            c -> !c.isOn(VisitBasis.DECLARATION)
                    || c.intake().declaration() != null
                    || c.intake().paperForm());

    /** 申立書は有効な資格の交付を受けている人のもの. */
    static final DeskRule DECLARATION_NEEDS_ISSUE = DeskRule.of(
            "DSK-108",
            "declaration.certificateIssued",
            "申立書は有効な資格の交付を受けている人のものです。申立書の欄を見て選び、受けていないときは2(3)で受け付けてください",
            "保発0710第1号 2(3)",
            c -> !c.isOn(VisitBasis.DECLARATION) || saysIssued(c.intake()));

    /** 割合は1割・2割・3割. */
    static final DeskRule RATIO_EXISTS = DeskRule.of(
            "DSK-113",
            "ratioPercent",
            "割合は10・20・30のいずれかです",
            ITEM_2_2,
            c -> isRatio(c.intake().ratioPercent()) && isRatio(declaredRatio(c.intake())));

    private FormRules() {}

    static @Nullable Integer declaredRatio(Intake intake) {
        DeclarationContent declaration = intake.declaration();
        return declaration == null ? null : declaration.declaredRatioPercent();
    }

    private static boolean saysIssued(Intake intake) {
        DeclarationContent declaration = intake.declaration();
        return declaration == null ? intake.certificateIssued() : declaration.certificateIssued();
    }

    private static boolean isRatio(@Nullable Integer percent) {
        return percent == null || RATIOS.contains(percent);
    }
}
