package jp.madoguchi.outage.messaging;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.outage.OutageConfig;
import jp.madoguchi.outage.domain.Sign;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.kstream.Windowed;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.WindowStore;
import org.apache.kafka.streams.state.WindowStoreIterator;

/** 窓: keeps the last sign of every gateway for a while and shows them to the watch in steps of time. */
final class SignWindow extends ContextualProcessor<String, Sign, Void, Void> {
    static final String STORE = "signs";
    /** Of each gateway only the last sign in so much time is kept. */
    static final Duration STEP = Duration.ofMinutes(5);

    /** So many looks are left out at the beginning. */
    private static final int LISTENS_FIRST = 3;

    private final OutageConfig.Inference config;
    private final SignWatch watch;
    private int looks;

    SignWindow(OutageConfig.Inference config, SignWatch watch) {
        this.config = config;
        this.watch = watch;
    }

    @Override
    public void init(ProcessorContext<Void, Void> context) {
        super.init(context);
        context.schedule(config.every(), PunctuationType.WALL_CLOCK_TIME, this::show);
    }

    @Override
    public void process(Record<String, Sign> record) {
        Sign sign = record.value().after(before(record));
        signs().put(record.key(), sign, record.timestamp() - record.timestamp() % STEP.toMillis());
    }

    private Optional<Sign> before(Record<String, Sign> record) {
        Instant now = Instant.ofEpochMilli(record.timestamp());
        Sign last = null;
        try (WindowStoreIterator<Sign> steps = signs().fetch(record.key(), now.minus(config.window()), now)) {
            while (steps.hasNext()) {
                last = steps.next().value;
            }
        }
        return Optional.ofNullable(last);
    }

    /** Who has just begun to listen has not read yet what was said meanwhile, and cannot tell who is silent. */
    private void show(long now) {
        looks++;
        if (looks > LISTENS_FIRST) {
            Instant at = Instant.ofEpochMilli(now);
            watch.look(List.copyOf(last(at)), at);
        }
    }

    private Collection<Sign> last(Instant now) {
        Instant from = now.minus(config.window());
        Map<UUID, Sign> last = new HashMap<>();
        try (KeyValueIterator<Windowed<String>, Sign> steps = signs().fetchAll(from.minus(STEP), now)) {
            while (steps.hasNext()) {
                KeyValue<Windowed<String>, Sign> step = steps.next();
                if (!step.value.heardAt().isBefore(from)) {
                    last.merge(step.value.gatewayId(), step.value, SignWindow::later);
                }
            }
        }
        return last.values();
    }

    private static Sign later(Sign one, Sign other) {
        return one.heardAt().isAfter(other.heardAt()) ? one : other;
    }

    private WindowStore<String, Sign> signs() {
        return context().getStateStore(STORE);
    }
}
