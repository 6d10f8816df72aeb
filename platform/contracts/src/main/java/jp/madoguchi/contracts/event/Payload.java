package jp.madoguchi.contracts.event;

/** 事実の中身: what every event record says of itself. */
public interface Payload {
    /** The kind of fact. */
    EventType eventType();

    /** The Kafka key: the aggregate whose facts stay in order. */
    String key();
}
