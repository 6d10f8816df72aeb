package jp.madoguchi.outage.domain;

import static jp.madoguchi.outage.domain.NetworkFixture.NOW;
import static jp.madoguchi.outage.domain.NetworkFixture.TEN_O_TWO;
import static jp.madoguchi.outage.domain.NetworkFixture.line;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.madoguchi.contracts.event.Cause;
import jp.madoguchi.contracts.event.IncidentScope;
import jp.madoguchi.outage.domain.TimelineEntry.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IncidentTextsTest {
    @Test
    void tellsWhatToDoWhenNothingCanBeAsked() {
        IncidentTexts texts = IncidentTexts.of(
                incident(line("東3"), Cause.LINE_DOWN, new Evidence(12, 14, 0.999, TEN_O_TWO, null), null));

        assertEquals(
                "回線「東3」で障害が発生しています（回線の障害、11月21日10:02から）。14施設中12施設（10:02から）で確認しています。"
                        + "オンライン資格確認等システムへのアクセス自体が困難です。"
                        + "マイナポータルの資格情報画面等を提示できる方は、それで資格を確認してください（保発0710第1号 2(1)）。"
                        + "できない方には被保険者資格申立書を記入いただき、氏名・生年月日・性別・住所を控え、復旧後に確認してください（同 2(2)）。"
                        + "いずれも窓口負担は患者の自己負担分（3割分等）です。復旧の時刻は未定です。復旧したらお知らせします。",
                texts.desk());
        assertEquals(
                "11月21日10:02から、マイナンバーカード等による資格確認ができません。"
                        + "マイナポータルの資格情報画面を提示できる方は、受付でご提示ください。提示できない方には、申立書のご記入をお願いします。"
                        + "資格がなくなったわけではありません。復旧の時刻は未定です。",
                texts.patient());
    }

    @Test
    void tellsWhatToTryFirstWhenTheSystemCanBeReached() {
        IncidentTexts texts = IncidentTexts.of(
                incident(new Extent(IncidentScope.CLINIC, "1311234569"), Cause.READER_BROKEN, null, null));

        assertEquals(
                "この医療機関等で障害が発生しています（顔認証付きカードリーダーの故障、11月21日10:02から）。"
                        + "オンライン資格確認等システムへのアクセス自体は可能です。"
                        + "顔認証ができないときは暗証番号や目視モード、資格確認書のある方は記号・番号での照会を先に試してください。それでも確認できないときは、"
                        + "マイナポータルの資格情報画面等を提示できる方は、それで資格を確認してください（保発0710第1号 2(1)）。"
                        + "できない方には被保険者資格申立書を記入いただき、氏名・生年月日・性別・住所を控え、復旧後に確認してください（同 2(2)）。"
                        + "いずれも窓口負担は患者の自己負担分（3割分等）です。復旧の時刻は未定です。復旧したらお知らせします。",
                texts.desk());
        assertEquals(
                "11月21日10:02から、マイナンバーカードの読み取りに支障が出ています。"
                        + "マイナポータルの資格情報画面を提示できる方は、受付でご提示ください。提示できない方には、申立書のご記入をお願いします。"
                        + "資格がなくなったわけではありません。復旧の時刻は未定です。",
                texts.patient());
    }

    @Test
    void givesTheAllClear() {
        IncidentTexts texts = IncidentTexts.of(
                incident(Extent.NATIONAL, Cause.NATIONAL_SYSTEM_DOWN, null, Instant.parse("2026-11-21T02:10:00Z")));

        assertEquals(
                "全国の障害（オンライン資格確認等システムの障害、11月21日10:02から）は11月21日11:10に復旧しました。" + "通常の資格確認に戻り、控えた受診の資格を確認してください。",
                texts.desk());
        assertEquals("11月21日11:10に復旧し、資格確認は通常どおりできるようになりました。ご協力ありがとうございました。", texts.patient());
    }

    @Test
    void tellsTheDeskWhatBecameKnownLast() {
        Incident incident = incident(line("東3"), Cause.LINE_DOWN, null, null);

        assertEquals("回線「東3」の障害（回線の障害、11月21日10:02から）の続報：迂回しています", IncidentTexts.news(incident.told("迂回しています", NOW)));
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "NATIONAL, '', 全国",
        "REGION, 13, 東京都",
        "REGION, 01, 北海道",
        "REGION, 47, 沖縄県",
        "CARRIER, 東通信, 通信事業者「東通信」",
        "LINE, 東3, 回線「東3」",
        "VENDOR, 甲, システム事業者「甲」",
        "TERMINAL, A2, 端末・カードリーダーの機種「A2」",
        "CLINIC, 1311234569, この医療機関等",
        "PC, 00000000-0000-0007-0000-000000000001, この医療機関等の資格確認端末"
    })
    void saysWhere(IncidentScope scope, String value, String words) {
        assertEquals(words, IncidentTexts.where(new Extent(scope, value)));
    }

    private static Incident incident(
            Extent extent, Cause cause, @Nullable Evidence evidence, @Nullable Instant endedAt) {
        return new Incident(
                new UUID(9, 1),
                extent,
                null,
                IncidentOrigin.INFERRED,
                Fault.of(cause),
                TEN_O_TWO,
                endedAt,
                evidence,
                List.of(new TimelineEntry(NOW, Kind.OPENED, "発生")));
    }
}
