package jp.madoguchi.web;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneId;
import jp.madoguchi.contracts.id.JapanTime;

/** 時計: the one clock of a module. Every date the rules ask about (資格確認日, 診療年月) is a date in Japan. */
public class TokyoClock {
    /** 日本標準時. */
    public static final ZoneId ZONE = JapanTime.ZONE;

    @Produces
    @Singleton
    Clock clock() {
        return Clock.system(ZONE);
    }
}
