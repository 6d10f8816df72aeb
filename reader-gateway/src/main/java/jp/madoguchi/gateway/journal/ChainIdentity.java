package jp.madoguchi.gateway.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.contracts.uplink.JournalIdentity;

/** 控えの系統の保存: the identity of the chain lies in the file it is the identity of. */
final class ChainIdentity {
    private static final String ID = "chain-id";
    private static final String EPOCH = "chain-epoch";

    private ChainIdentity() {}

    /** The identity of this file; a file without one gets one, of the first epoch. */
    static JournalIdentity of(Connection connection) throws SQLException {
        Optional<String> id = SettingRows.get(connection, ID);
        if (id.isPresent()) {
            return new JournalIdentity(UUID.fromString(id.get()), epoch(connection));
        }
        JournalIdentity fresh = new JournalIdentity(UUID.randomUUID(), 0);
        put(connection, fresh);
        return fresh;
    }

    /** The epoch this file says it is of. */
    static int epoch(Connection connection) throws SQLException {
        return SettingRows.get(connection, EPOCH).map(Integer::parseInt).orElse(0);
    }

    static void put(Connection connection, JournalIdentity identity) throws SQLException {
        SettingRows.put(connection, ID, identity.journalId().toString());
        SettingRows.put(connection, EPOCH, Integer.toString(identity.epoch()));
    }
}
