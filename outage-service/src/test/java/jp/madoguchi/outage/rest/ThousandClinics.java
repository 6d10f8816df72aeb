package jp.madoguchi.outage.rest;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import jp.madoguchi.contracts.id.CheckDigit;
import jp.madoguchi.outage.Sql;

/** 千の医療機関: on the board, one in twenty of each trouble and the rest live. */
final class ThousandClinics {
    static final int COUNT = 1000;
    private static final String PREFIX = "019a9f00-0000-7000-b0a2-";
    private static final String FORGET = "delete from gateway_report where gateway_id::text like '" + PREFIX + "%'";
    private static final String PUT = """
        insert into gateway_report (gateway_id, institution, mode, cause, breakers, unsent, oldest_unsent_at,
            since, reported_at)
        select told.id, told.institution, told.mode, nullif(nullif(told.cause, ''), 'SILENT'), told.breakers,
            told.unsent,
            case when told.unsent > 0 then now() - interval '7 minutes' end, now() - interval '40 minutes',
            case when told.mode = 'NORMAL' and told.cause = 'SILENT' then now() - interval '2 hours'
                else now() + interval '1 hour' end
        from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::bigint[])
            as told(id, institution, mode, cause, breakers, unsent)
        """;

    private ThousandClinics() {}

    static void say(DataSource database) {
        forget(database);
        List<Integer> numbers = IntStream.range(0, COUNT).boxed().toList();
        Object[][] columns = {
            numbers.stream()
                    .map(n -> UUID.fromString(PREFIX + String.format("%012d", n)))
                    .toArray(),
            numbers.stream().map(ThousandClinics::code).toArray(),
            texts(numbers, "DEGRADED", "NORMAL", "RECOVERING", "NORMAL", "NORMAL"),
            texts(numbers, "LINE_DOWN", "", "", "SILENT", ""),
            texts(
                    numbers,
                    "{\"cluster\":\"OPEN\",\"identity\":\"OPEN\"}",
                    "{\"card-reader\":\"OPEN\"}",
                    "{}",
                    "{}",
                    "{\"cluster\":\"CLOSED\"}"),
            numbers.stream().map(n -> n % 20 == 0 ? (long) n % 7 : 0L).toArray()
        };
        String[] types = {"uuid", "text", "text", "text", "text", "bigint"};
        try (Connection connection = database.getConnection();
                PreparedStatement put = connection.prepareStatement(PUT)) {
            for (int i = 0; i < types.length; i++) {
                put.setArray(i + 1, connection.createArrayOf(types[i], columns[i]));
            }
            put.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    static void forget(DataSource database) {
        try {
            Sql.change(database, FORGET);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** One in twenty of each trouble, the rest live. */
    private static Object[] texts(List<Integer> numbers, String... kinds) {
        return numbers.stream()
                .map(n -> kinds[n % 20 < kinds.length ? n % 20 : kinds.length - 1])
                .toArray();
    }

    private static String code(int n) {
        String body = String.format("%02d1%06d", n % 47 + 1, 700_000 + n);
        return body + CheckDigit.of(body);
    }
}
