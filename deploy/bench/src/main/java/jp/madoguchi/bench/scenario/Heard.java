package jp.madoguchi.bench.scenario;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;

/** 聞いたこと: when the events of persons came out of a topic, beside when they were acknowledged. */
final class Heard implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration POLL = Duration.ofMillis(50);

    private final KafkaConsumer<String, byte[]> consumer;
    private final Map<String, Long> acknowledged = new HashMap<>();
    private final Map<String, Long> heard = new HashMap<>();
    private boolean ended;

    /** Listens from now on. */
    Heard(KafkaConsumer<String, byte[]> consumer) {
        this.consumer = consumer;
        new Thread(this::listen, "heard").start();
    }

    static Histogram histogram() {
        return new Histogram(TimeUnit.MINUTES.toMicros(5), 3);
    }

    private void listen() {
        while (!isEnded()) {
            for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
                hear(record.key(), System.nanoTime());
            }
        }
        consumer.close();
    }

    private synchronized void hear(String key, long at) {
        heard.putIfAbsent(key, at);
    }

    private synchronized boolean isEnded() {
        return ended;
    }

    synchronized void expect(String key, long acknowledgedAt) {
        acknowledged.put(key, acknowledgedAt);
    }

    /** How much later each came, in microseconds; what came before its acknowledgement was not late at all. */
    Histogram later() throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!isComplete() && System.nanoTime() < deadline) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        return compared();
    }

    private synchronized boolean isComplete() {
        return heard.keySet().containsAll(acknowledged.keySet());
    }

    private synchronized Histogram compared() {
        Histogram later = histogram();
        acknowledged.forEach((key, at) -> {
            Long came = heard.get(key);
            if (came != null) {
                later.recordValue(TimeUnit.NANOSECONDS.toMicros(Math.max(0, came - at)));
            }
        });
        return later;
    }

    @Override
    public synchronized void close() {
        ended = true;
    }
}
