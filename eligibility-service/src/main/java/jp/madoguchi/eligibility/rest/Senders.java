package jp.madoguchi.eligibility.rest;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import jp.madoguchi.eligibility.application.Sender;
import jp.madoguchi.web.Caller;
import jp.madoguchi.web.Ids;

/** 送り手の見分け: who registers now, and under which name the delivery is remembered. */
@Singleton
class Senders {
    private final Caller caller;
    private final Clock clock;
    private final Ids ids;

    Senders(Caller caller, Clock clock, Ids ids) {
        this.caller = caller;
        this.clock = clock;
        this.ids = ids;
    }

    Sender sender() {
        return new Sender(caller.account(), RegistrantOf.caller(caller), today());
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** What the audit log calls a delivery. */
    String delivery() {
        return ids.next().toString();
    }
}
