package jp.madoguchi.outage.domain;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import jp.madoguchi.contracts.event.IncidentEffect;
import jp.madoguchi.contracts.id.JapanTime;
import jp.madoguchi.outage.domain.rule.PrefectureNames;

/**
 * お知らせの文案: drafted from the facts of an incident, for the desk and for the patients. They say what is known and what
 * to do, and never when it will be over.
 *
 * @param desk 窓口の職員へ
 * @param patient 患者へ
 */
public record IncidentTexts(String desk, String patient) {
    private static final DateTimeFormatter DAY_AND_TIME =
            DateTimeFormatter.ofPattern("M月d日H:mm").withZone(JapanTime.ZONE);

    private static final String LADDER = "マイナポータルの資格情報画面等を提示できる方は、それで資格を確認してください（保発0710第1号 2(1)）。"
            + "できない方には被保険者資格申立書を記入いただき、氏名・生年月日・性別・住所を控え、復旧後に確認してください（同 2(2)）。"
            + "いずれも窓口負担は患者の自己負担分（3割分等）です。";

    private static final String TRY_FIRST = "顔認証ができないときは暗証番号や目視モード、資格確認書のある方は記号・番号での照会を先に試してください。それでも確認できないときは、";

    /** As of now: the beginning while it lasts, the all-clear once it has ended. */
    public static IncidentTexts of(Incident incident) {
        Instant endedAt = incident.endedAt();
        return endedAt == null ? lasting(incident) : over(incident, endedAt);
    }

    private static IncidentTexts lasting(Incident incident) {
        String desk = where(incident.extent()) + "で障害が発生しています（"
                + incident.fault().cause().label() + "、" + DAY_AND_TIME.format(incident.openedAt()) + "から）。"
                + counted(incident) + incident.fault().effect().label() + "です。"
                + steps(incident.fault().effect()) + "復旧の時刻は未定です。復旧したらお知らせします。";
        String patient = DAY_AND_TIME.format(incident.openedAt()) + "から、"
                + hindrance(incident.fault().effect())
                + "マイナポータルの資格情報画面を提示できる方は、受付でご提示ください。提示できない方には、申立書のご記入をお願いします。"
                + "資格がなくなったわけではありません。復旧の時刻は未定です。";
        return new IncidentTexts(desk, patient);
    }

    private static IncidentTexts over(Incident incident, Instant endedAt) {
        String end = DAY_AND_TIME.format(endedAt);
        return new IncidentTexts(
                fault(incident) + "は" + end + "に復旧しました。通常の資格確認に戻り、控えた受診の資格を確認してください。",
                end + "に復旧し、資格確認は通常どおりできるようになりました。ご協力ありがとうございました。");
    }

    /** 続報 for the desk: what became known last. */
    public static String news(Incident incident) {
        return fault(incident) + "の続報：" + incident.last().text();
    }

    private static String fault(Incident incident) {
        return where(incident.extent()) + "の障害（" + incident.fault().cause().label() + "、"
                + DAY_AND_TIME.format(incident.openedAt()) + "から）";
    }

    private static String counted(Incident incident) {
        Evidence evidence = incident.evidence();
        return evidence == null ? "" : evidence.words() + "で確認しています。";
    }

    private static String steps(IncidentEffect effect) {
        return effect == IncidentEffect.ACCESS_POSSIBLE ? TRY_FIRST + LADDER : LADDER;
    }

    private static String hindrance(IncidentEffect effect) {
        return effect == IncidentEffect.ACCESS_POSSIBLE ? "マイナンバーカードの読み取りに支障が出ています。" : "マイナンバーカード等による資格確認ができません。";
    }

    /** The extent in words. A clinic and a terminal are not named: whoever reads it is there. */
    public static String where(Extent extent) {
        return switch (extent.scope()) {
            case NATIONAL -> "全国";
            case REGION -> PrefectureNames.of(extent.value());
            case CLINIC -> "この医療機関等";
            case PC -> "この医療機関等の資格確認端末";
            case CARRIER, LINE, VENDOR, TERMINAL -> extent.scope().label() + "「" + extent.value() + "」";
        };
    }
}
