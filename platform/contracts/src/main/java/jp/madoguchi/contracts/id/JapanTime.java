package jp.madoguchi.contracts.id;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** 日本標準時: every date of this field (資格確認日, 診療年月, 生年月日) is a date in Japan, wherever the suite runs. */
public final class JapanTime {
    /** The zone of all of them. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");

    private JapanTime() {}

    /** The day it was in Japan. */
    public static LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }
}
