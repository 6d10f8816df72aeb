package jp.madoguchi.gateway.journal;

import java.sql.Connection;
import java.sql.SQLException;
import jp.madoguchi.contracts.uplink.EntryHash;

/**
 * 連鎖の始まり: the last entry that has gone, so that the first one that is kept is still known to follow it. Entries go from
 * the front only.
 */
record ChainStart(long sequence, String hash) {
    private static final String SETTING = "chain-start";
    private static final ChainStart NOTHING_GONE = new ChainStart(0, EntryHash.GENESIS);

    static ChainStart of(Connection connection) throws SQLException {
        return SettingRows.get(connection, SETTING).map(ChainStart::read).orElse(NOTHING_GONE);
    }

    private static ChainStart read(String text) {
        String[] parts = text.split(" ", 2);
        if (parts.length != 2) {
            throw new IllegalArgumentException("no beginning of a chain");
        }
        return new ChainStart(Long.parseLong(parts[0]), parts[1]);
    }

    void put(Connection connection) throws SQLException {
        SettingRows.put(connection, SETTING, sequence + " " + hash);
    }

    /** A chain that begins anew begins with its first entry. */
    static void forget(Connection connection) throws SQLException {
        SettingRows.remove(connection, SETTING);
    }
}
