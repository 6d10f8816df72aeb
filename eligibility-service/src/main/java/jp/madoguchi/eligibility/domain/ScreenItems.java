package jp.madoguchi.eligibility.domain;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.contracts.event.CoverageClass;
import jp.madoguchi.contracts.event.CoverageFacts;
import jp.madoguchi.contracts.event.LossReason;
import jp.madoguchi.contracts.event.PersonFacts;
import jp.madoguchi.contracts.event.Relationship;
import jp.madoguchi.contracts.event.Validity;
import jp.madoguchi.contracts.id.Era;
import jp.madoguchi.contracts.id.EraDate;
import jp.madoguchi.contracts.id.Sex;
import jp.madoguchi.contracts.oqs.HalfWidthKana;
import jp.madoguchi.rules.CopaymentRatio;
import org.jspecify.annotations.Nullable;

/**
 * 資格情報確認の画面の言葉: what [資格情報確認] writes in words where the answer has codes and dates. What the screen leaves empty
 * is absent.
 *
 * @param status ① 資格状況
 * @param nameKana 氏名の読み仮名（半角カナ）
 * @param nameOtherKana 氏名（その他）の読み仮名
 * @param preschool 「義務教育就学前」
 * @param sexNote 性別（備考）
 * @param ratio 一部負担金割合
 */
public record ScreenItems(
        String status,
        @Nullable String nameKana,
        @Nullable String nameOtherKana,
        @Nullable String preschool,
        @Nullable String sex,
        @Nullable String sexNote,
        @Nullable String birthDate,
        @Nullable Classification classification,
        @Nullable String ratio,
        @Nullable String qualifiedOn,
        @Nullable String disqualifiedOn,
        @Nullable String validFrom,
        @Nullable String validUntil,
        @Nullable String lossReason,
        @Nullable String relationship) {
    private static final Map<Validity, String> STATUS = Map.of(
            Validity.VALID, "この資格は有効です。",
            Validity.VALID_UNREGISTERED, "この資格は有効です（未登録）。",
            Validity.INVALID, "この資格は無効です。",
            Validity.INVALID_NEWER_EXISTS, "この資格は無効です。新しい資格があります。",
            Validity.NOT_FOUND, "資格情報がありません。",
            Validity.MULTIPLE, "複数の資格が該当します。");

    private static final Set<CoverageClass> RED =
            Set.of(CoverageClass.SHORT_TERM_GENERAL, CoverageClass.SHORT_TERM_RETIRED, CoverageClass.SPECIAL_PAYMENT);

    /**
     * 区分.
     *
     * @param red 赤字で表示する: 短期被保険者証 and 特別療養費支給対象者
     */
    public record Classification(String label, boolean red) {
        static Classification of(CoverageClass code) {
            return new Classification(code.label(), RED.contains(code));
        }
    }

    static ScreenItems of(
            Validity validity, boolean preschool, @Nullable PersonFacts person, @Nullable CoverageFacts coverage) {
        Optional<PersonFacts> who = Optional.ofNullable(person);
        Optional<CoverageFacts> what = Optional.ofNullable(coverage);
        return new ScreenItems(
                STATUS.getOrDefault(validity, validity.label()),
                who.map(PersonFacts::nameKana).map(HalfWidthKana::of).orElse(null),
                who.map(PersonFacts::nameOtherKana).map(HalfWidthKana::of).orElse(null),
                preschool ? "義務教育就学前" : null,
                who.map(PersonFacts::sex).map(Sex::label).orElse(null),
                who.map(PersonFacts::sexNote).map(Sex::label).orElse(null),
                who.map(PersonFacts::birthDate).map(ScreenItems::inEra).orElse(null),
                what.map(CoverageFacts::classification).map(Classification::of).orElse(null),
                what.map(CoverageFacts::ratioPercent).map(ScreenItems::ratio).orElse(null),
                what.map(CoverageFacts::qualifiedOn).map(ScreenItems::inEra).orElse(null),
                what.map(CoverageFacts::disqualifiedOn).map(ScreenItems::inEra).orElse(null),
                what.map(CoverageFacts::validFrom).map(ScreenItems::inEra).orElse(null),
                what.map(CoverageFacts::validUntil).map(ScreenItems::inEra).orElse(null),
                what.map(CoverageFacts::lossReason).map(LossReason::label).orElse(null),
                what.map(CoverageFacts::relationship).map(Relationship::label).orElse(null));
    }

    /** 3割. */
    static String ratio(int percent) {
        return CopaymentRatio.ofPercent(percent).map(CopaymentRatio::label).orElseGet(() -> percent + "%");
    }

    /** A day outside the eras is nobody's birthday; it is shown as it is registered. */
    private static String inEra(LocalDate day) {
        return Era.on(day).map(era -> EraDate.of(day).japanese()).orElseGet(day::toString);
    }
}
