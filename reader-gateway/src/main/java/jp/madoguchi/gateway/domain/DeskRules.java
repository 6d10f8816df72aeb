package jp.madoguchi.gateway.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import jp.madoguchi.contracts.event.DeclarationContent;
import jp.madoguchi.contracts.event.Validity;
import jp.madoguchi.contracts.event.VisitBasis;
import jp.madoguchi.gateway.domain.DeskRule.Case;
import org.jspecify.annotations.Nullable;

/** 受付の規則の一覧: 保発0710第1号 1 and 2 as conditions on one visit. All are evaluated; every finding is told. */
final class DeskRules {
    private static final String ITEM_1_1 = "保発0710第1号 1(1)※";
    private static final String ITEM_2_1 = "保発0710第1号 2(1)";
    private static final String ITEM_2_2 = "保発0710第1号 2(2)";
    private static final String ITEM_2_2_ORAL = "保発0710第1号 2(2)なお書き";
    private static final String ITEM_2_3 = "保発0710第1号 2(3)";
    private static final String PINLESS = "暗証番号の設定が不要なカードの周知 2③";
    private static final LocalDate NOTICE_DATE = LocalDate.of(2023, 7, 10);
    private static final Set<VisitBasis> PROOFS =
            Set.of(VisitBasis.MYNAPORTAL_SCREEN, VisitBasis.ELIGIBILITY_CERTIFICATE, VisitBasis.ELIGIBILITY_NOTICE);
    private static final Set<Integer> RATIOS = Set.of(10, 20, 30);

    /** オンライン資格確認で受け付けるのは資格（有効）のときだけ. */
    private static final DeskRule ONLINE_NEEDS_VALID = of(
            "DSK-101",
            "basis",
            "オンライン資格確認で受け付けられるのは「資格（有効）」のときだけです。指示の手順に進んでください",
            ITEM_1_1,
            c -> c.intake().basis() != VisitBasis.ONLINE_CHECK
                    || c.isAnswered(a -> a.validity() == Validity.VALID && a.copay() != null));

    /** 暗証番号のないカードではマイナポータルを使えない. */
    private static final DeskRule PINLESS_HAS_NO_PORTAL = of(
            "DSK-102",
            "basis",
            "暗証番号のないカードではマイナポータルを使えません。資格確認書・お知らせ・申立書に進んでください",
            PINLESS,
            c -> c.intake().basis() != VisitBasis.MYNAPORTAL_SCREEN
                    || c.intake().card() != CardKind.PINLESS_CARD);

    /** 資格（無効）・資格情報なしのとき、マイナポータルでも有効な資格は確認できない. */
    private static final DeskRule PORTAL_SHOWS_NO_BETTER = of(
            "DSK-103",
            "basis",
            "「資格（無効）」「資格情報なし」のときは、マイナポータルでも有効な資格を確認できません",
            ITEM_1_1,
            c -> c.intake().basis() != VisitBasis.MYNAPORTAL_SCREEN
                    || (!c.isKnownAbsent() && !c.isAnswered(a -> a.validity() == Validity.INVALID)));

    /** 資格情報のお知らせはカードと一緒に. */
    private static final DeskRule NOTICE_NEEDS_CARD = of(
            "DSK-104",
            "card",
            "資格情報のお知らせは、マイナンバーカードと一緒のときだけ使えます",
            ITEM_2_1,
            c -> c.intake().basis() != VisitBasis.ELIGIBILITY_NOTICE
                    || c.intake().card() != CardKind.NO_CARD);

    /** 画面や証で確認したときは番号を控える. */
    private static final DeskRule PROOF_NEEDS_NUMBERS = of(
            "DSK-105",
            "shown",
            "画面や証の保険者番号・記号・番号を控えてください",
            ITEM_2_1,
            c -> !PROOFS.contains(c.intake().basis()) || c.intake().shown() != null);

    /** 口頭確認は受診歴のある患者だけ. */
    private static final DeskRule ORAL_NEEDS_HISTORY = of(
            "DSK-106",
            "knownPatient",
            "口頭での確認で受け付けられるのは、受診歴のある患者だけです",
            ITEM_2_2_ORAL,
            c -> c.intake().basis() != VisitBasis.ORAL_CONFIRMATION
                    || c.intake().knownPatient());

    /** 申立書で受け付けるには申立書が要る. */
    private static final DeskRule DECLARATION_NEEDS_FORM = of(
            "DSK-107",
            "declaration",
            "申立書の内容を入力するか、紙で受け取ったことを記録してください",
            ITEM_2_2,
            c -> c.intake().basis() != VisitBasis.DECLARATION
                    || c.intake().declaration() != null
                    || c.intake().paperForm());

    /** 申立書は有効な資格の交付を受けている人のもの. */
    private static final DeskRule DECLARATION_NEEDS_ISSUE = of(
            "DSK-108",
            "declaration.certificateIssued",
            "申立書は有効な資格の交付を受けている人のものです。受けていないときは2(3)で受け付けてください",
            ITEM_2_3,
            c -> c.intake().basis() != VisitBasis.DECLARATION || saysIssued(c.intake()));

    /** 10割の前に、マイナポータルの画面をたずねる. */
    private static final DeskRule FULL_AFTER_PORTAL =
            triedBeforeFull("DSK-109", VisitBasis.MYNAPORTAL_SCREEN, "10割の前に、マイナポータルの画面を見せられないかたずねてください");

    /** 10割の前に、資格確認書をたずねる. */
    private static final DeskRule FULL_AFTER_CERTIFICATE =
            triedBeforeFull("DSK-110", VisitBasis.ELIGIBILITY_CERTIFICATE, "10割の前に、資格確認書がないかたずねてください");

    /** 10割の前に、受診歴をたずねる. */
    private static final DeskRule FULL_AFTER_ORAL =
            triedBeforeFull("DSK-111", VisitBasis.ORAL_CONFIRMATION, "10割の前に、受診歴と前回からの変更をたずねてください");

    /** 資格（有効）の人に10割を求めない. */
    private static final DeskRule VALID_NEVER_PAYS_ALL = of(
            "DSK-112",
            "basis",
            "資格（有効）と確認できています。オンライン資格確認で受け付けてください",
            ITEM_2_3,
            c -> c.intake().basis() != VisitBasis.NOTHING_PRESENTED
                    || !c.isAnswered(a -> a.validity() == Validity.VALID));

    /** 割合は1割・2割・3割. */
    private static final DeskRule RATIO_EXISTS = of(
            "DSK-113",
            "ratioPercent",
            "割合は10・20・30のいずれかです",
            ITEM_2_2,
            c -> isRatio(c.intake().ratioPercent()) && isRatio(declaredRatio(c.intake())));

    /** 資格確認日は通知の日（2023-07-10）から今日まで, both days included. */
    private static final DeskRule DATE_IN_FORCE = of(
            "DSK-114",
            "confirmationDate",
            "資格確認日は今日までの日付にしてください",
            "保発0710第1号",
            c -> !c.intake().confirmationDate().isAfter(c.today())
                    && !c.intake().confirmationDate().isBefore(NOTICE_DATE));

    /** 生年月日は資格確認日まで. */
    private static final DeskRule BORN_BEFORE = of(
            "DSK-115",
            "patient.birthDate",
            "生年月日は資格確認日までの日付にしてください",
            ITEM_2_2,
            c -> !c.intake().patient().birthDate().isAfter(c.intake().confirmationDate()));

    static final List<DeskRule> ALL = List.of(
            ONLINE_NEEDS_VALID,
            PINLESS_HAS_NO_PORTAL,
            PORTAL_SHOWS_NO_BETTER,
            NOTICE_NEEDS_CARD,
            PROOF_NEEDS_NUMBERS,
            ORAL_NEEDS_HISTORY,
            DECLARATION_NEEDS_FORM,
            DECLARATION_NEEDS_ISSUE,
            FULL_AFTER_PORTAL,
            FULL_AFTER_CERTIFICATE,
            FULL_AFTER_ORAL,
            VALID_NEVER_PAYS_ALL,
            RATIO_EXISTS,
            DATE_IN_FORCE,
            BORN_BEFORE);

    private DeskRules() {}

    static List<DeskFinding> findings(Case visit) {
        return ALL.stream()
                .filter(rule -> !rule.satisfied().test(visit))
                .map(DeskRule::finding)
                .toList();
    }

    static @Nullable Integer declaredRatio(Intake intake) {
        DeclarationContent declaration = intake.declaration();
        return declaration == null ? null : declaration.declaredRatioPercent();
    }

    private static DeskRule of(String id, String field, String message, String clause, Predicate<Case> satisfied) {
        return new DeskRule(id, field, message, clause, satisfied);
    }

    private static DeskRule triedBeforeFull(String id, VisitBasis alternative, String message) {
        return of(
                id,
                "tried",
                message,
                ITEM_2_3,
                c -> c.intake().basis() != VisitBasis.NOTHING_PRESENTED
                        || c.intake().knownPatient()
                        || c.intake().tried().contains(alternative));
    }

    private static boolean saysIssued(Intake intake) {
        DeclarationContent declaration = intake.declaration();
        return declaration == null ? intake.certificateIssued() : declaration.certificateIssued();
    }

    private static boolean isRatio(@Nullable Integer percent) {
        return percent == null || RATIOS.contains(percent);
    }
}
