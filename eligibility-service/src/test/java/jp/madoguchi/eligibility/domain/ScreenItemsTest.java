package jp.madoguchi.eligibility.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import jp.madoguchi.contracts.event.CheckMethod;
import jp.madoguchi.contracts.event.CoverageClass;
import jp.madoguchi.contracts.event.CoverageFacts;
import jp.madoguchi.contracts.event.Validity;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScreenItemsTest {
    @ParameterizedTest(name = "{0}: {1}, red {2}")
    @CsvSource({
        "GENERAL,一般,false",
        "RETIRED,被保険者証（退職）,false",
        "SHORT_TERM_GENERAL,短期被保険者証（一般）,true",
        "SHORT_TERM_RETIRED,短期被保険者証（退職）,true",
        "SPECIAL_PAYMENT,特別療養費支給対象者,true",
        "SPECIAL_RETIRED,特例退職被保険者証,false",
        "SELF_DEFENCE,自衛官,false",
    })
    void writesTheClassesOfTheManualInRed(CoverageClass classification, String label, boolean red) {
        ScreenItems screen = screen(CoverageFixture.classified(classification, null));

        assertEquals(new ScreenItems.Classification(label, red), screen.classification());
    }

    @Test
    void writesALostCoverageInEras() {
        ScreenItems screen = screen(CoverageFixture.coverage("A 2019-04-30..2020-03-31!2020-04-01"));

        assertEquals("平成31年4月30日", screen.qualifiedOn());
        assertEquals("平成31年4月30日", screen.validFrom());
        assertEquals("令和2年3月31日", screen.validUntil());
        assertEquals("令和2年4月1日", screen.disqualifiedOn());
        assertEquals("その他", screen.lossReason());
        assertEquals("本人", screen.relationship());
        assertEquals("男", screen.sex());
        assertEquals("昭和59年4月1日", screen.birthDate());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            nullValues = "-",
            value = {"10,1割", "30,3割", "-,-"})
    void showsTheShareThatIsRegistered(@Nullable Integer ratio, @Nullable String shown) {
        assertEquals(
                shown,
                screen(CoverageFixture.classified(CoverageClass.GENERAL, ratio)).ratio());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "1872-12-31,1872-12-31",
        "1873-01-01,明治6年1月1日",
        "1989-01-07,昭和64年1月7日",
        "1989-01-08,平成元年1月8日",
    })
    void writesADayOutsideTheErasAsItIsRegistered(LocalDate born, String shown) {
        ScreenItems screen = ScreenItems.of(Validity.VALID, false, CoverageFixture.personBornOn(born), null);

        assertEquals(shown, screen.birthDate());
    }

    @Test
    void saysTheStatusOfEveryAnswerInItsOwnWords() {
        Set<String> words = new HashSet<>();
        Stream.of(Validity.values())
                .forEach(validity ->
                        words.add(ScreenItems.of(validity, false, null, null).status()));

        assertEquals(Validity.values().length, words.size());
    }

    @Test
    void leavesEverythingEmptyOfNobody() {
        ScreenItems screen = ScreenItems.of(Validity.NOT_FOUND, false, null, null);

        assertEquals("資格情報がありません。", screen.status());
        assertNull(screen.classification());
        assertNull(screen.birthDate());
        assertNull(screen.sexNote());
        assertNull(screen.preschool());
    }

    @Test
    void namesAChildBeforeSchool() {
        assertEquals("義務教育就学前", ScreenItems.of(Validity.VALID, true, null, null).preschool());
    }

    @ParameterizedTest(name = "{0} by {1}")
    @CsvSource({
        "VALID,CARD,カードの資格確認結果の番号から本人を特定し、登録されている直近の資格をお答えしています",
        "INVALID,CARD,カードから本人を特定しましたが、資格確認日に有効な資格は登録されていません。直近に喪失した資格をお答えしています",
        "NOT_FOUND,CARD,照会の時点で、この照会に当てはまる資格は登録されていません",
        "NOT_FOUND,NUMBER,照会の時点で、この照会に当てはまる資格は登録されていません",
        "MULTIPLE,CARD,本人を一人に決められないため、どの資格もお答えしていません",
        "VALID,NUMBER,番号に対応する資格のみをお答えしています。より新しい資格があっても表示されません",
        "INVALID,NUMBER,番号に対応する資格のみをお答えしています。より新しい資格があっても表示されません",
        "INVALID_NEWER_EXISTS,NUMBER,番号に対応する資格のみをお答えしています。より新しい資格がありますが、番号による確認では表示されません",
    })
    void saysOfTheRegistryOnlyWhatIsTrueOfThisAnswer(Validity validity, CheckMethod method, String why) {
        Instant at = Instant.parse("2026-11-21T00:00:00Z");

        assertEquals(
                why,
                Latest.of(Latest.Source.REGISTRY, byNumbers(method), validity, at, at)
                        .why());
    }

    @Test
    void saysWhatWasSeenOfTheNationalSystemAndThatAnEarlyClockSaidItJustNow() {
        Instant at = Instant.parse("2026-11-21T00:00:00Z");

        Latest latest = Latest.of(
                Latest.Source.OBSERVED, byNumbers(CheckMethod.CARD), Validity.NOT_FOUND, at.plusSeconds(200), at);

        assertEquals(
                new Latest(Latest.Source.OBSERVED, at.plusSeconds(200), 0, "カードによるオンライン資格確認等システムの回答を、観測したとおりにお伝えしています"),
                latest);
    }

    @Test
    void saysWhyNothingNewerStandsBehindTheAnswer() {
        Instant asOf = Instant.parse("2026-11-21T00:00:00Z");
        CheckQuestion byNumber = byNumbers(CheckMethod.NUMBER);

        Latest observed = Latest.of(Latest.Source.OBSERVED, byNumber, Validity.INVALID, asOf, asOf.plusSeconds(90));

        assertEquals(
                new Latest(Latest.Source.OBSERVED, asOf, 90, "番号によるオンライン資格確認等システムの回答を、観測したとおりにお伝えしています"), observed);
        assertEquals("カードの資格確認結果の番号から本人を特定し、登録されている直近の資格をお答えしています", why(byNumbers(CheckMethod.CARD)));
        assertEquals(
                "カードの証明書から本人を特定し、登録されている直近の資格をお答えしています",
                why(new CheckQuestion.ByCertificate(new CertificateSerial("1"), null, LocalDate.EPOCH)));
    }

    private static String why(CheckQuestion question) {
        return Latest.of(Latest.Source.REGISTRY, question, Validity.VALID, Instant.EPOCH, Instant.EPOCH)
                .why();
    }

    private static CheckQuestion byNumbers(CheckMethod method) {
        return new CheckQuestion.ByNumbers(
                method, CoverageFixture.numbers("A", "01"), CoverageFixture.BORN, LocalDate.EPOCH);
    }

    private static ScreenItems screen(CoverageFacts coverage) {
        return ScreenItems.of(Validity.VALID, false, CoverageFixture.anyPerson(), coverage);
    }
}
