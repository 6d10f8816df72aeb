package jp.madoguchi.rules;

import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/** 窓口の数と言葉: what the desk counts and says by. The values are in the table {@code desk-terms.csv}. */
public enum DeskTerm implements Rule {
    /** 資格確認書を全員が持つ年齢: from this birthday on, that day included; {@code none} where there is no such age. */
    CERTIFICATE_AGE("TRM-101", "後期高齢者医療の資格確認書の交付"),
    /** 前回の資格を使える日数. */
    LAST_KNOWN_DAYS("TRM-102", "保発0710第1号 2(2)なお書き"),
    /** 要確認の控えの期限（日）. */
    PARKED_DAYS("TRM-103", "医院のきまり"),
    /** 目視確認モードの長さ（分）. */
    VISUAL_MINUTES("TRM-104", "医院のきまり"),
    /** 時計を疑う差（秒）. */
    DOUBTFUL_CLOCK_SECONDS("TRM-105", "医院のきまり"),
    /** 申立書の言葉. */
    FORM_WORD("TRM-106", "保発0710第1号 別添3"),
    /** 資格確認端末の確かめ方: {@code LIST_ONLY}, or asking for nobody {@code IN_DOUBT} or also when quiet ({@code WRITE}). */
    TERMINAL_PROBE("TRM-107", "医院のきまり"),
    /** 申立書とカード: {@code CARD_ONLY} or {@code ANY}. */
    DECLARATION_CARD("TRM-109", "保発0710第1号 2(2)・2(3)"),
    /** 画像の控えを残す日数. */
    PICTURE_DAYS("TRM-110", "医院のきまり"),
    /** 送信済みの控えをこの端末に残す日数. */
    SENT_DAYS("TRM-111", "医院のきまり"),
    /** 受付済みの印をこの端末に残す日数: at least as many as {@link #SENT_DAYS}. */
    TAKEN_DAYS("TRM-112", "医院のきまり"),
    /** サインインの控えで受付を続けられる時間: from the end of one working day to the morning of the next. */
    TICKET_HOURS("TRM-113", "医院のきまり"),
    /** 一括照会を使うか: {@code OFF} or {@code ON}. */
    BULK_CHECK("TRM-121", "オンライン資格確認等システム 外部インターフェイス（公開実装による）"),
    /** 一括照会を受け付ける受診予定日の先の限り（日）, that day included. */
    BULK_AHEAD_DAYS("TRM-122", "医院のきまり");

    private static final String NO_AGE = "none";

    private final String id;
    private final String basis;

    DeskTerm(String id, String basis) {
        this.id = id;
        this.basis = basis;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String basis() {
        return basis;
    }

    /** Its value on this day, as this clinic reads the rules. */
    public String on(LocalDate day, RuleChoices choices) {
        return choices.value(DatedTable.DESK_TERMS, id, day);
    }

    /** The same as a number. */
    public int number(LocalDate day, RuleChoices choices) {
        return Integer.parseInt(on(day, choices));
    }

    /** Whether everybody of this birth date holds a 資格確認書 on this day; nobody says so of an unknown one. */
    public static boolean everybodyHoldsCertificate(@Nullable LocalDate birthDate, LocalDate day, RuleChoices choices) {
        String age = CERTIFICATE_AGE.on(day, choices);
        return birthDate != null
                && !age.equals(NO_AGE)
                && Period.between(birthDate, day).getYears() >= Integer.parseInt(age);
    }

    /** Whether the 申立書 is for people without a マイナンバーカード as well. */
    public static boolean declarationNeedsNoCard(LocalDate day, RuleChoices choices) {
        return DECLARATION_CARD.on(day, choices).equals("ANY");
    }

    /** Whether this clinic asks its terminal for many bookings at once. */
    public static boolean asksInBulk(LocalDate day, RuleChoices choices) {
        return BULK_CHECK.on(day, choices).equals("ON");
    }
}
