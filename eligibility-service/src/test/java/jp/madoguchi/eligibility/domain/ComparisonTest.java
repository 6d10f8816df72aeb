package jp.madoguchi.eligibility.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import jp.madoguchi.contracts.event.PersonFacts;
import jp.madoguchi.contracts.id.Sex;
import jp.madoguchi.eligibility.domain.Comparison.Result;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonTest {
    private static final String NAME = "新橋 一郎";
    private static final String KANA = "ｼﾝﾊﾞｼ ｲﾁﾛｳ";
    private static final LocalDate BORN = LocalDate.of(1984, 4, 1);
    private static final String ADDRESS = "東京都港区芝5丁目500-1";
    private static final ClinicRecord SAME = new ClinicRecord(NAME, KANA, Sex.MALE, BORN, ADDRESS);

    @Test
    void saysThatEveryFieldIsEqual() {
        Comparison comparison = Comparison.of(registered(ADDRESS), SAME);

        assertEquals(Result.MATCHES, comparison.result());
        assertEquals(List.of(), comparison.ask());
        assertEquals(List.of(), comparison.differences());
        assertEquals(
                List.of(ComparedField.values()),
                comparison.fields().stream().map(FieldComparison::field).toList());
        assertTrue(comparison.fields().stream().allMatch(field -> field.result() == Likeness.EQUAL));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(
            nullValues = "-",
            value = {
                "NAME,新橋　一郎,EQUAL_AFTER,漢字氏名：空白の違いを除いて一致しています",
                "NAME,●橋 一郎,CANNOT_JUDGE,漢字氏名：表示できない文字（●・〓・外字）があるため判定できません",
                "NAME,●橋 二郎,DIFFERENT,漢字氏名：表示できない文字のほかにも相違があります",
                "NAME,新橋 二郎,DIFFERENT,漢字氏名：相違があります",
                "NAME,佐藤 一郎,POSSIBLE,漢字氏名：氏名とは違いますが、氏名（その他）と一致しています",
                "NAME,佐藤一郎,POSSIBLE,漢字氏名：氏名とは違いますが、氏名（その他）と一致しています",
                "NAME,しんばし 一郎,DIFFERENT,漢字氏名：相違があります",
                "NAME,-,NOT_COMPARED,漢字氏名：医療機関の情報がないため比べていません",
                "NAME,' ',NOT_COMPARED,漢字氏名：医療機関の情報がないため比べていません",
                "NAME_KANA,しんばし いちろう,EQUAL_AFTER,カナ氏名：全角・半角、ひらがな・カタカナの違いを除いて一致しています",
                "NAME_KANA,シンハシ イチロウ,DIFFERENT,カナ氏名：相違があります",
                "NAME_KANA,-,NOT_COMPARED,カナ氏名：医療機関の情報がないため比べていません",
                "SEX,FEMALE,DIFFERENT,性別：相違があります",
                "SEX,UNSET,CANNOT_JUDGE,性別：未設定のため判定できません",
                "SEX,-,NOT_COMPARED,性別：医療機関の情報がないため比べていません",
                "BIRTH_DATE,1984-04-02,DIFFERENT,生年月日：相違があります",
                "BIRTH_DATE,-,NOT_COMPARED,生年月日：医療機関の情報がないため比べていません",
                "ADDRESS,東京都港区芝5-500-1,EQUAL_AFTER,住所：丁目・番地・号・ハイフン・漢数字の書き方の違いを除いて一致しています",
                "ADDRESS,東京都港区芝6-1,DIFFERENT,住所：相違があります（資格情報の住所は保険者に届け出たもので、転居後は違うことがあります）",
                "ADDRESS,-,NOT_COMPARED,住所：医療機関の情報がないため比べていません",
            })
    void explainsEachField(ComparedField field, @Nullable String own, Likeness result, String explanation) {
        FieldComparison compared = field(Comparison.of(registered(ADDRESS), with(field, own)), field);

        assertEquals(result, compared.result());
        assertEquals(explanation, compared.explanation());
    }

    @Test
    void cannotJudgeWhatTheAnswerCouldNotShowEither() {
        PersonFacts placeholder = new PersonFacts("●橋 一郎", null, null, BORN, Sex.MALE, null, null, null, null);

        assertEquals(
                Likeness.CANNOT_JUDGE,
                field(Comparison.of(placeholder, SAME), ComparedField.NAME).result());
    }

    @Test
    void doesNotCompareWhatTheAnswerDoesNotShow() {
        PersonFacts bare = new PersonFacts(NAME, null, null, BORN, Sex.UNSET, null, " ", null, null);
        Comparison comparison = Comparison.of(bare, SAME);

        assertEquals(
                Likeness.NOT_COMPARED,
                field(comparison, ComparedField.NAME_KANA).result());
        assertEquals(Likeness.CANNOT_JUDGE, field(comparison, ComparedField.SEX).result());
        assertEquals(
                "住所：資格情報に表示されないため比べていません",
                field(comparison, ComparedField.ADDRESS).explanation());
        assertEquals(Result.MATCHES, comparison.result());
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            nullValues = "-",
            value = {
                "NAME,新橋一郎,MATCHES_AFTER_NORMALISATION",
                "NAME,佐藤 一郎,MATCHES_AFTER_NORMALISATION",
                "NAME,新橋 二郎,NEEDS_ORAL_CONFIRMATION",
                "NAME,●橋 一郎,NEEDS_ORAL_CONFIRMATION",
                "NAME,-,MATCHES",
                "NAME_KANA,-,MATCHES",
                "NAME_KANA,ｼﾝﾊｼ ｲﾁﾛｳ,NEEDS_ORAL_CONFIRMATION",
                "SEX,UNSET,MATCHES",
                "SEX,FEMALE,NEEDS_ORAL_CONFIRMATION",
                "BIRTH_DATE,1984-04-02,NEEDS_ORAL_CONFIRMATION",
                "BIRTH_DATE,-,NEEDS_ORAL_CONFIRMATION",
                "ADDRESS,-,MATCHES",
                "ADDRESS,東京都港区芝6-1,NEEDS_ORAL_CONFIRMATION",
                "ADDRESS,東京都港区芝五丁目500番地1号,MATCHES_AFTER_NORMALISATION",
            })
    void asksOrallyWhereTheTwoCannotBeMatched(ComparedField field, @Nullable String own, Result result) {
        Comparison comparison = Comparison.of(registered(ADDRESS), with(field, own));

        assertEquals(result, comparison.result());
        assertEquals(result != Result.NEEDS_ORAL_CONFIRMATION, comparison.ask().isEmpty());
    }

    @Test
    void asksOrallyWhenThereIsNothingToMatch() {
        ClinicRecord nothing = new ClinicRecord(null, null, null, null, null);
        ClinicRecord noName = new ClinicRecord(null, null, Sex.MALE, BORN, ADDRESS);
        ClinicRecord kanaOnly = new ClinicRecord(null, KANA, null, BORN, null);

        assertEquals(
                Result.NEEDS_ORAL_CONFIRMATION,
                Comparison.of(registered(ADDRESS), nothing).result());
        assertEquals(
                Result.NEEDS_ORAL_CONFIRMATION,
                Comparison.of(registered(ADDRESS), noName).result());
        assertEquals(
                Result.MATCHES, Comparison.of(registered(ADDRESS), kanaOnly).result());
    }

    @ParameterizedTest(name = "address {0}")
    @CsvSource(
            nullValues = "-",
            value = {"東京都港区芝5丁目500-1,ADDRESS", "' ',INSURER_NAME", "-,INSURER_NAME"})
    void asksForTheInsurersNameWhereNoAddressIsShown(@Nullable String address, OralQuestion last) {
        Comparison comparison = Comparison.of(registered(address), with(ComparedField.NAME, "新橋 二郎"));

        assertEquals(List.of(OralQuestion.NAME, OralQuestion.BIRTH_DATE, last), comparison.ask());
    }

    @Test
    void keepsForTheTaskHowFieldsDifferAndNoValue() {
        ClinicRecord own = new ClinicRecord("新橋 二郎", KANA, Sex.MALE, null, ADDRESS);
        Comparison comparison = Comparison.of(registered(ADDRESS), own);

        assertEquals(
                List.of(ComparedField.NAME, ComparedField.BIRTH_DATE),
                comparison.differences().stream().map(FieldComparison::field).toList());
        assertFalse(comparison.toString().contains("新橋"));
        assertEquals("ClinicRecord[***]", own.toString());
    }

    @ParameterizedTest(name = "registered {0}, other {1}, own {2}: {3}")
    @CsvSource(
            nullValues = "-",
            value = {
                "ｼﾝﾊﾞｼ ｲﾁﾛｳ,ｻﾄｳ ｲﾁﾛｳ,ｻﾄｳ ｲﾁﾛｳ,POSSIBLE,カナ氏名：氏名カナとは違いますが、氏名（その他）カナと一致しています",
                "ｼﾝﾊﾞｼ ｲﾁﾛｳ,ｻﾄｳ ｲﾁﾛｳ,サトウイチロウ,POSSIBLE,カナ氏名：氏名カナとは違いますが、氏名（その他）カナと一致しています",
                "-,ｻﾄｳ ｲﾁﾛｳ,ｻﾄｳ ｲﾁﾛｳ,POSSIBLE,カナ氏名：氏名カナは表示されませんが、氏名（その他）カナと一致しています",
                "ｼﾝﾊﾞｼ ｲﾁﾛｳ,ｻﾄｳ ｲﾁﾛｳ,ｼﾝﾊﾞｼ ｲﾁﾛｳ,EQUAL,カナ氏名：一致しています",
                "ｼﾝﾊﾞｼ ｲﾁﾛｳ,ｻﾄｳ ｲﾁﾛｳ,ﾀﾅｶ ｲﾁﾛｳ,DIFFERENT,カナ氏名：相違があります",
                "ｼﾝﾊﾞｼ ｲﾁﾛｳ,-,ｻﾄｳ ｲﾁﾛｳ,DIFFERENT,カナ氏名：相違があります",
                "-,ｻﾄｳ ｲﾁﾛｳ,ﾀﾅｶ ｲﾁﾛｳ,NOT_COMPARED,カナ氏名：資格情報に表示されないため比べていません",
                "ｼﾝﾊﾞｼ ｲﾁﾛｳ,ｻﾄｳ ｲﾁﾛｳ,-,NOT_COMPARED,カナ氏名：医療機関の情報がないため比べていません",
            })
    void comparesTheReadingOfTheOtherName(
            @Nullable String registered,
            @Nullable String other,
            @Nullable String own,
            Likeness result,
            String explanation) {
        PersonFacts person = new PersonFacts(NAME, registered, "佐藤 一郎", BORN, Sex.MALE, null, ADDRESS, null, other);

        FieldComparison kana =
                field(Comparison.of(person, with(ComparedField.NAME_KANA, own)), ComparedField.NAME_KANA);

        assertEquals(result, kana.result());
        assertEquals(explanation, kana.explanation());
    }

    @Test
    void takesTheOtherNameWithItsReadingForOnePerson() {
        PersonFacts person = new PersonFacts(NAME, KANA, "佐藤 一郎", BORN, Sex.MALE, null, ADDRESS, null, "ｻﾄｳ ｲﾁﾛｳ");
        ClinicRecord own = new ClinicRecord("佐藤 一郎", "ｻﾄｳ ｲﾁﾛｳ", Sex.MALE, BORN, ADDRESS);

        assertEquals(
                Result.MATCHES_AFTER_NORMALISATION, Comparison.of(person, own).result());
    }

    private static FieldComparison field(Comparison comparison, ComparedField field) {
        return comparison.fields().stream()
                .filter(compared -> compared.field() == field)
                .findFirst()
                .orElseThrow();
    }

    private static PersonFacts registered(@Nullable String address) {
        return new PersonFacts(NAME, KANA, "佐藤 一郎", BORN, Sex.MALE, null, address, null, null);
    }

    private static ClinicRecord with(ComparedField field, @Nullable String own) {
        return new ClinicRecord(
                field == ComparedField.NAME ? own : NAME,
                field == ComparedField.NAME_KANA ? own : KANA,
                field == ComparedField.SEX ? (own == null ? null : Sex.valueOf(own)) : Sex.MALE,
                field == ComparedField.BIRTH_DATE ? (own == null ? null : LocalDate.parse(own)) : BORN,
                field == ComparedField.ADDRESS ? own : ADDRESS);
    }
}
