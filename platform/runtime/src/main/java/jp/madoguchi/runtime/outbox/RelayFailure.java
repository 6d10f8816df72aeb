package jp.madoguchi.runtime.outbox;

import jp.madoguchi.runtime.EventProducer;
import jp.madoguchi.web.UnexpectedFailures;
import org.apache.kafka.common.KafkaException;

/** 送れなかった理由: what kept a slot from leaving, and so who must do something about it. */
enum RelayFailure {
    /** 事実そのものが断られた: no waiting heals it; a person looks at the first row of the slot. */
    RECORD_REFUSED,
    /** Kafkaに届かない: the slot waits. */
    BROKER_AWAY,
    /** PostgreSQLに届かない: the slot waits. */
    DATABASE_AWAY,
    /** 想定外: the slot waits, and a person reads the log. */
    UNEXPECTED;

    static RelayFailure of(Throwable failure, UnexpectedFailures failures) {
        if (EventProducer.isFaultOfTheRecord(failure)) {
            return RECORD_REFUSED;
        }
        if (failure instanceof KafkaException) {
            return BROKER_AWAY;
        }
        return failures.isDependency(failure) ? DATABASE_AWAY : UNEXPECTED;
    }
}
