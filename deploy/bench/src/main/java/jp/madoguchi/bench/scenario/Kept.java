package jp.madoguchi.bench.scenario;

import java.sql.SQLException;
import jp.madoguchi.bench.Setting;
import jp.madoguchi.contracts.event.Topic;

/**
 * 届いた数: what the database and the topic know of the gateways' entries.
 *
 * @param entries taken over
 * @param twice taken over more than once
 * @param whole gateways of which nothing is missing
 * @param published on desk.v1
 */
record Kept(long entries, long twice, long whole, long published) {
    /** As it stands; {@code each} is what a gateway holds that nothing is missing of. */
    static Kept now(Setting setting, int each) throws SQLException {
        return new Kept(
                number(setting, "select count(*) from gateway_entry where refusal is null"),
                number(setting, "select count(*) - count(distinct entry_id) from gateway_entry"),
                number(setting, "select count(*) from gateway where next_sequence = " + (each + 1)),
                setting.bench().topics().taken(Topic.DESK));
    }

    private static long number(Setting setting, String sql) throws SQLException {
        return setting.bench().postgres().number(Subjects.USUAL, sql);
    }

    /** What came after that. */
    Kept since(Kept before) {
        return new Kept(
                entries - before.entries, twice - before.twice, whole - before.whole, published - before.published);
    }
}
