package jp.madoguchi.rules;

import java.time.LocalDate;
import java.util.function.BiPredicate;
import java.util.function.Function;
import jp.madoguchi.contracts.event.DeclarationContent;
import org.jspecify.annotations.Nullable;

/**
 * 申立書の記入漏れ: what the form asks for and was not written, in the order of the form. Everything is asked 可能な範囲で: a
 * finding tells the desk what to ask for and never refuses the form.
 */
public enum DeclarationRule implements Rule {
    /** 有効な保険証の交付を受けている, without which the declaration states nothing. */
    CERTIFICATE_ISSUED("DCL-101", "certificateIssued", "保険証の有無にチェックがありません。", (form, day) -> !form.certificateIssued()),
    /** 保険種別. */
    INSURANCE_KIND("DCL-102", "insuranceKind", "保険種別にチェックがありません。", (form, day) -> form.insuranceKind() == null),
    /** 保険者等名称. */
    INSURER_NAME("DCL-103", "insurerName", "保険者等名称が記入されていません。", blank(DeclarationContent::insurerName)),
    /** ※1 事業所名: asked of 社保, その他 and わからない. */
    WORKPLACE(
            "DCL-104",
            "workplace",
            "事業所名（お勤め先の会社名等）が記入されていません。",
            (form, day) -> isBlank(form.workplace()) && DeclarationQuestions.asksWorkplace(form)),
    /** ※1 事業所名 of 国保: asked of 国民健康保険組合 only, which shows in the 保険者等名称. */
    WORKPLACE_OF_ASSOCIATION(
            "DCL-105",
            "workplace",
            "国民健康保険組合の場合は、事業所名の記入が必要です。",
            (form, day) -> isBlank(form.workplace()) && DeclarationQuestions.asksWorkplaceOfAssociation(form)),
    /** 保険証の交付を受けた時期. */
    ISSUED_WHEN("DCL-106", "issuedWhen", "保険証の交付を受けた時期にチェックがありません。", (form, day) -> form.issuedWhen() == null),
    /** ※2 一部負担金の割合: asked of who has reached 70 on the day, that day included, and of 後期高齢者. */
    RATIO(
            "DCL-107",
            "declaredRatioPercent",
            "70歳以上または後期高齢者の方の一部負担金の割合が分かりません。",
            (form, day) -> form.declaredRatioPercent() == null && DeclarationQuestions.asksRatio(form, day)),
    /** 氏名. */
    NAME("DCL-108", "name", "氏名が記入されていません。", blank(DeclarationContent::name)),
    /** フリガナ. */
    NAME_KANA("DCL-109", "nameKana", "フリガナが記入されていません。", blank(DeclarationContent::nameKana)),
    /** 生年月日. */
    BIRTH_DATE("DCL-110", "birthDate", "生年月日が記入されていません。", (form, day) -> form.birthDate() == null),
    /** 性別. */
    SEX("DCL-111", "sex", "性別にチェックがありません。", (form, day) -> form.sex() == null),
    /** 住所. */
    ADDRESS("DCL-112", "address", "住所が記入されていません。", blank(DeclarationContent::address)),
    /** 記入日. */
    WRITTEN_ON("DCL-113", "writtenOn", "記入日がありません。", (form, day) -> form.writtenOn() == null),
    /** 署名. */
    SIGNATURE("DCL-114", "signedBy", "署名がありません。", blank(DeclarationContent::signedBy)),
    /** ※5 患者との関係: asked when the signature is another person's. */
    RELATION_TO_PATIENT(
            "DCL-115",
            "relationToPatient",
            "署名された方と患者との関係が記入されていません。",
            (form, day) -> isBlank(form.relationToPatient()) && DeclarationQuestions.asksRelation(form)),
    /** 連絡先電話番号. */
    PHONE("DCL-116", "phone", "連絡先電話番号が記入されていません。", blank(DeclarationContent::phone));

    private final String id;
    private final String field;
    private final String message;
    private final BiPredicate<DeclarationContent, LocalDate> missing;

    DeclarationRule(String id, String field, String message, BiPredicate<DeclarationContent, LocalDate> missing) {
        this.id = id;
        this.field = field;
        this.message = message;
        this.missing = missing;
    }

    private static BiPredicate<DeclarationContent, LocalDate> blank(
            Function<DeclarationContent, @Nullable String> text) {
        return (form, day) -> isBlank(text.apply(form));
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    boolean isBrokenBy(DeclarationContent form, LocalDate day) {
        return missing.test(form, day);
    }

    /** The component of {@link DeclarationContent} it is about. */
    public String field() {
        return field;
    }

    /** For the person at the desk. */
    public String message() {
        return message;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String basis() {
        return "保発0710第1号 別添3 被保険者資格申立書";
    }
}
