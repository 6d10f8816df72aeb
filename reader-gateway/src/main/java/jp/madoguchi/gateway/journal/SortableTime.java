package jp.madoguchi.gateway.journal;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** 並べられる時刻: ISO 8601 in UTC with three decimals always, so that the order of texts is the order of time. */
final class SortableTime {
    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private SortableTime() {}

    static String of(Instant moment) {
        return FORMAT.format(moment);
    }
}
