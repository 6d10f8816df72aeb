package jp.madoguchi.eligibility.messaging;

import jakarta.inject.Singleton;
import jp.madoguchi.runtime.database.Database;
import jp.madoguchi.web.UnexpectedFailures;

/** 見張り: whether work may begin, and where a failure of it is told. */
@Singleton
class Lookout {
    private final Database database;
    private final UnexpectedFailures failures;

    Lookout(Database database, UnexpectedFailures failures) {
        this.database = database;
        this.failures = failures;
    }

    boolean ready() {
        return database.ready();
    }

    void report(Throwable failure) {
        failures.report(failure);
    }
}
