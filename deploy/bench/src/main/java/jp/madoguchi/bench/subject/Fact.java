package jp.madoguchi.bench.subject;

import jp.madoguchi.contracts.event.Payload;

/** 事実: a payload as it stands on a topic. */
public record Fact(String key, String payload) {
    /** As a service would say it. */
    public static Fact of(Payload payload) {
        return new Fact(payload.key(), FactJson.text(payload));
    }
}
