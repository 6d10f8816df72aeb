package jp.madoguchi.gateway.journal;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** 並べられる時刻: ISO 8601 in UTC with three decimals always, so that the order of texts is the order of time. */
final class SortableTime {
    private static final int LENGTH = "2026-11-20T09:00:00.000Z".length();
    private static final String WHOLE_SECOND = ".000Z";
    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private SortableTime() {}

    static String of(Instant moment) {
        return FORMAT.format(moment);
    }

    /** The same moment as {@link Instant} itself writes it. */
    static String plain(String sortable) {
        if (sortable.length() != LENGTH) {
            return Instant.parse(sortable).toString();
        }
        return sortable.endsWith(WHOLE_SECOND) ? sortable.substring(0, LENGTH - WHOLE_SECOND.length()) + "Z" : sortable;
    }
}
