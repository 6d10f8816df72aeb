package jp.madoguchi.outage.domain;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import jp.madoguchi.contracts.id.JapanTime;
import org.jspecify.annotations.Nullable;

/**
 * 根拠となる数: how many of the institutions of an extent are in trouble.
 *
 * @param confidence 確からしさ: never 1
 * @param since since when half of them were
 * @param calmSince since when so few are that it counts as over
 */
public record Evidence(
        int affected,
        int total,
        double confidence,
        Instant since,
        @Nullable Instant calmSince) {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("H:mm").withZone(JapanTime.ZONE);

    /** "14施設中12施設（10:02から）". */
    public String words() {
        return total + "施設中" + affected + "施設（" + TIME.format(since) + "から）";
    }
}
