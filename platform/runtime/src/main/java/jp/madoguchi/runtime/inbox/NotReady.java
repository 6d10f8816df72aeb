package jp.madoguchi.runtime.inbox;

import java.net.ConnectException;

/** まだ用意ができていない: the schema is not there yet; the record waits. */
class NotReady extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotReady() {
        super("database-not-ready", new ConnectException("database-not-ready"));
    }
}
