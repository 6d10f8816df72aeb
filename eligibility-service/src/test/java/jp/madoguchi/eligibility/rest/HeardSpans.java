package jp.madoguchi.eligibility.rest;

import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.data.SpanData;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** 聞こえた区間: every span that was recorded while the tests asked, as a collector would be sent it. */
@Singleton
public class HeardSpans implements SpanProcessor {
    private static final int MOST = 5_000;

    private final List<SpanData> heard = new CopyOnWriteArrayList<>();

    /** All that a span says: its name, what it is about, and what happened in it. */
    List<String> texts() {
        return heard.stream()
                .map(span -> span.getName() + " " + span.getAttributes() + " " + span.getEvents() + " "
                        + span.getStatus().getDescription())
                .toList();
    }

    void forget() {
        heard.clear();
    }

    @Override
    public void onStart(Context parent, ReadWriteSpan span) {
        // read when it has ended
    }

    @Override
    public boolean isStartRequired() {
        return false;
    }

    @Override
    public void onEnd(ReadableSpan span) {
        if (heard.size() < MOST) {
            heard.add(span.toSpanData());
        }
    }

    @Override
    public boolean isEndRequired() {
        return true;
    }
}
