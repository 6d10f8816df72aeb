package jp.madoguchi.eligibility.domain;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import jp.madoguchi.contracts.event.CoverageClass;
import jp.madoguchi.contracts.event.CoverageFacts;
import jp.madoguchi.contracts.event.ElderlyRecipient;
import jp.madoguchi.contracts.event.LossReason;
import jp.madoguchi.contracts.event.PersonFacts;
import jp.madoguchi.contracts.event.Relationship;
import jp.madoguchi.contracts.event.Validity;
import jp.madoguchi.contracts.id.EraDate;
import jp.madoguchi.contracts.id.Sex;
import jp.madoguchi.contracts.id.WireValue;
import jp.madoguchi.eligibility.domain.ScreenItems.Classification;
import org.jspecify.annotations.Nullable;

/**
 * 資格情報確認の項目: the items of the screen [資格情報確認] (オンライン資格確認等システム運用マニュアル v3.06 3 画面項目説明), in its order, and
 * after them what the screen does not show and the share to charge follows from. The 照会番号 is none of them: it is the
 * institution's own word.
 */
public enum AnswerField {
    VALIDITY(
            "validity",
            "資格状況",
            answer -> Optional.of(answer.validity()),
            value -> Validity.valueOf(value).label()),
    INSURER_NUMBER("insurerNumber", "保険者番号", coverage(c -> some(c.numbers().insurerNumber()))),
    INSURER_NAME("insurerName", "保険者名", coverage(c -> some(c.insurerName()))),
    SYMBOL("symbol", "記号", coverage(c -> some(c.numbers().symbol()))),
    NUMBER("number", "番号", coverage(c -> some(c.numbers().number()))),
    BRANCH("branch", "枝番", coverage(c -> some(c.numbers().branch()))),
    NAME("name", "氏名", person(p -> some(p.name()))),
    NAME_KANA("nameKana", "氏名（カナ）", person(p -> some(p.nameKana()))),
    SEX("sex", "性別", person(p -> some(p.sex())), value -> Sex.valueOf(value).label()),
    BIRTH_DATE("birthDate", "生年月日", person(p -> some(p.birthDate())), AnswerField::era),
    PRESCHOOL("preschool", "義務教育就学前", answer -> answer.preschool() ? Optional.of("該当") : Optional.empty()),
    CLASSIFICATION(
            "classification",
            "区分",
            coverage(c -> some(c.classification())),
            value -> CoverageClass.valueOf(value).label()),
    RATIO("ratioPercent", "一部負担金割合", coverage(c -> some(c.ratioPercent())), AnswerField::ratio),
    QUALIFIED_ON("qualifiedOn", "資格取得日", coverage(c -> some(c.qualifiedOn())), AnswerField::era),
    DISQUALIFIED_ON("disqualifiedOn", "資格喪失日", coverage(c -> some(c.disqualifiedOn())), AnswerField::era),
    VALID_FROM("validFrom", "有効開始日", coverage(c -> some(c.validFrom())), AnswerField::era),
    VALID_UNTIL("validUntil", "有効終了日", coverage(c -> some(c.validUntil())), AnswerField::era),
    LOSS_REASON(
            "lossReason",
            "資格喪失事由",
            coverage(c -> some(c.lossReason())),
            value -> LossReason.valueOf(value).label()),
    RELATIONSHIP(
            "relationship",
            "本人・家族の別",
            coverage(c -> some(c.relationship())),
            value -> Relationship.valueOf(value).label()),
    INSURED_NAME("insuredName", "被保険者氏名", coverage(c -> some(c.insuredName()))),
    NAME_OTHER("nameOther", "氏名（その他）", person(p -> some(p.nameOther()))),
    NAME_OTHER_KANA("nameOtherKana", "氏名（その他）カナ", person(p -> some(p.nameOtherKana()))),
    SEX_NOTE(
            "sexNote",
            "性別（備考）",
            person(p -> some(p.sexNote())),
            value -> Sex.valueOf(value).label()),
    POSTAL_CODE("postalCode", "郵便番号", person(p -> some(p.postalCode()))),
    ADDRESS("address", "住所", person(p -> some(p.address()))),
    ELDERLY_RATIO("elderlyRatioPercent", "高齢受給者証の一部負担金割合", elderly(e -> some(e.ratioPercent())), AnswerField::ratio),
    ELDERLY_ISSUED_ON("elderlyIssuedOn", "高齢受給者証の交付日", elderly(e -> some(e.issuedOn())), AnswerField::era),
    ELDERLY_VALID_FROM("elderlyValidFrom", "高齢受給者証の有効開始日", elderly(e -> some(e.validFrom())), AnswerField::era),
    ELDERLY_VALID_UNTIL("elderlyValidUntil", "高齢受給者証の有効終了日", elderly(e -> some(e.validUntil())), AnswerField::era);

    private final String wire;
    private final String label;
    private final Function<CheckAnswer, Optional<?>> item;
    private final UnaryOperator<String> words;

    AnswerField(String wire, String label, Function<CheckAnswer, Optional<?>> item) {
        this(wire, label, item, UnaryOperator.identity());
    }

    AnswerField(String wire, String label, Function<CheckAnswer, Optional<?>> item, UnaryOperator<String> words) {
        this.wire = wire;
        this.label = label;
        this.item = item;
        this.words = words;
    }

    /** The field with this name on the wire, if there is one. */
    public static Optional<AnswerField> byWire(String wire) {
        return Arrays.stream(values()).filter(field -> field.wire.equals(wire)).findFirst();
    }

    /** Its name on the wire. */
    public String wire() {
        return wire;
    }

    /** Its name on the screen, or what the certificate calls it. */
    public String label() {
        return label;
    }

    /** What an answer says of it, in the form that is kept; nothing when the answer has no such item. */
    public Optional<String> of(CheckAnswer answer) {
        return item.apply(answer).map(AnswerField::kept);
    }

    /** A kept value in the words of the screen. */
    public String words(String value) {
        return words.apply(value);
    }

    /** Whether the screen prints this value in red. */
    public boolean isRed(String value) {
        return this == CLASSIFICATION
                && Classification.of(CoverageClass.valueOf(value)).red();
    }

    private static Function<CheckAnswer, Optional<?>> coverage(Function<CoverageFacts, Optional<?>> item) {
        return answer -> some(answer.coverage()).flatMap(item);
    }

    private static Function<CheckAnswer, Optional<?>> elderly(Function<ElderlyRecipient, Optional<?>> item) {
        return coverage(coverage -> some(coverage.elderlyRecipient()).flatMap(item));
    }

    private static Function<CheckAnswer, Optional<?>> person(Function<PersonFacts, Optional<?>> item) {
        return answer -> some(answer.person()).flatMap(item);
    }

    private static <T> Optional<T> some(@Nullable T value) {
        return Optional.ofNullable(value);
    }

    private static String kept(Object value) {
        return value instanceof WireValue identifier ? identifier.wire() : String.valueOf(value);
    }

    private static String era(String day) {
        return EraDate.of(LocalDate.parse(day)).japanese();
    }

    private static String ratio(String percent) {
        return ScreenItems.ratio(Integer.parseInt(percent));
    }
}
