package jp.madoguchi.eligibility.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.contracts.event.CoverageClass;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AnswerFieldTest {

    @ParameterizedTest(name = "{1}")
    @CsvSource({
        "validity,資格状況,INVALID,資格（無効）",
        "insurerNumber,保険者番号,06139000,06139000",
        "insurerName,保険者名,東京新橋サンプル保険者,東京新橋サンプル保険者",
        "symbol,記号,9550,9550",
        "number,番号,12345,12345",
        "branch,枝番,02,02",
        "name,氏名,試験 花子,試験 花子",
        "nameKana,氏名（カナ）,ｼｹﾝ ﾊﾅｺ,ｼｹﾝ ﾊﾅｺ",
        "sex,性別,FEMALE,女",
        "birthDate,生年月日,2021-05-06,令和3年5月6日",
        "preschool,義務教育就学前,該当,該当",
        "classification,区分,SHORT_TERM_GENERAL,短期被保険者証（一般）",
        "ratioPercent,一部負担金割合,20,2割",
        "qualifiedOn,資格取得日,2021-05-06,令和3年5月6日",
        "disqualifiedOn,資格喪失日,2026-04-01,令和8年4月1日",
        "validFrom,有効開始日,2021-05-07,令和3年5月7日",
        "validUntil,有効終了日,2026-03-31,令和8年3月31日",
        "lossReason,資格喪失事由,OTHER_COVERAGE,医療保険等の資格取得",
        "relationship,本人・家族の別,FAMILY,家族",
        "insuredName,被保険者氏名,試験 太郎,試験 太郎",
        "nameOther,氏名（その他）,試験 はな,試験 はな",
        "nameOtherKana,氏名（その他）カナ,ｼｹﾝ ﾊﾅ,ｼｹﾝ ﾊﾅ",
        "sexNote,性別（備考）,UNSET,未設定",
        "postalCode,郵便番号,151-1234,151-1234",
        "address,住所,東京都港区〇〇5丁目500-1,東京都港区〇〇5丁目500-1",
        "elderlyRatioPercent,高齢受給者証の一部負担金割合,30,3割",
        "elderlyIssuedOn,高齢受給者証の交付日,2025-07-20,令和7年7月20日",
        "elderlyValidFrom,高齢受給者証の有効開始日,2025-08-01,令和7年8月1日",
        "elderlyValidUntil,高齢受給者証の有効終了日,2026-07-31,令和8年7月31日",
    })
    void isKeptInOneFormAndShownInTheWordsOfTheScreen(String wire, String label, String kept, String words) {
        AnswerField field = AnswerField.byWire(wire).orElseThrow();

        assertEquals(label, field.label());
        assertEquals(Optional.of(kept), field.of(AnswerFixture.full()));
        assertEquals(words, field.words(kept));
    }

    @Test
    void areTheItemsOfTheScreenInItsOrderAndThenTheCertificateOfTheElderly() {
        assertEquals(
                List.of(("資格状況 保険者番号 保険者名 記号 番号 枝番 氏名 氏名（カナ） 性別 生年月日 義務教育就学前"
                                + " 区分 一部負担金割合 資格取得日 資格喪失日 有効開始日 有効終了日 資格喪失事由 本人・家族の別 被保険者氏名"
                                + " 氏名（その他） 氏名（その他）カナ 性別（備考） 郵便番号 住所"
                                + " 高齢受給者証の一部負担金割合 高齢受給者証の交付日 高齢受給者証の有効開始日 高齢受給者証の有効終了日")
                        .split(" ")),
                Arrays.stream(AnswerField.values()).map(AnswerField::label).toList());
        assertEquals(Optional.empty(), AnswerField.byWire("referenceNumber"));
    }

    @ParameterizedTest
    @EnumSource(value = AnswerField.class, mode = EnumSource.Mode.EXCLUDE, names = "VALIDITY")
    void areAbsentFromAnAnswerThatFoundNobody(AnswerField field) {
        assertEquals(Optional.empty(), field.of(AnswerFixture.answer(1, new CheckOutcome.NotFound())));
    }

    @ParameterizedTest(name = "{0}: red {1}")
    @CsvSource({
        "GENERAL,false",
        "RETIRED,false",
        "SHORT_TERM_GENERAL,true",
        "SHORT_TERM_RETIRED,true",
        "SPECIAL_PAYMENT,true",
        "SPECIAL_RETIRED,false",
        "SELF_DEFENCE,false",
    })
    void isRedWhereTheScreenPrintsItInRed(CoverageClass classification, boolean red) {
        assertEquals(red, AnswerField.CLASSIFICATION.isRed(classification.name()));
        assertEquals(false, AnswerField.NAME.isRed(classification.name()));
    }

    @ParameterizedTest(name = "{0} percent is {1}")
    @CsvSource({"10,1割", "100,10割", "15,15%"})
    void showsAShareThatNoLawKnowsAsItCame(String percent, @Nullable String words) {
        assertEquals(words, AnswerField.RATIO.words(percent));
        assertTrue(AnswerField.RATIO.of(AnswerFixture.full()).isPresent());
    }
}
