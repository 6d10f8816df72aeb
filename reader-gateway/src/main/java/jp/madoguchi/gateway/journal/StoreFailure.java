package jp.madoguchi.gateway.journal;

import java.sql.SQLException;
import java.util.Set;
import jp.madoguchi.gateway.application.JournalUnavailable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** 保存庫の失敗の別: what a failure says about the file, which decides what may be done next. */
enum StoreFailure {
    /** No room: nothing was written, and it may be tried again when there is. */
    FULL("journal-full"),
    /** Nobody knows what is on the disk: everything after it rests on opening the file anew. */
    BROKEN("store-failed"),
    /** This one statement: the file is as it was before it. */
    STATEMENT("store-failed");

    static final int PRIMARY = 0xff;
    private static final Set<Integer> BREAKING = Set.of(
            SQLiteErrorCode.SQLITE_IOERR.code,
            SQLiteErrorCode.SQLITE_CORRUPT.code,
            SQLiteErrorCode.SQLITE_NOTADB.code,
            SQLiteErrorCode.SQLITE_CANTOPEN.code,
            SQLiteErrorCode.SQLITE_READONLY.code);

    private final String reason;

    StoreFailure(String reason) {
        this.reason = reason;
    }

    static StoreFailure of(SQLException failure) {
        int code = code(failure) & PRIMARY;
        if (code == SQLiteErrorCode.SQLITE_FULL.code) {
            return FULL;
        }
        return BREAKING.contains(code) ? BROKEN : STATEMENT;
    }

    /** The code SQLite gave, with what it adds to its primary one. */
    static int code(SQLException failure) {
        return failure instanceof SQLiteException told ? told.getResultCode().code : SQLiteErrorCode.SQLITE_ERROR.code;
    }

    JournalUnavailable told(SQLException failure) {
        return new JournalUnavailable(reason, failure);
    }
}
