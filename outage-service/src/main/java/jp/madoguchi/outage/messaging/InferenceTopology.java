package jp.madoguchi.outage.messaging;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import jp.madoguchi.contracts.event.Topic;
import jp.madoguchi.outage.OutageConfig;
import jp.madoguchi.outage.domain.Sign;
import jp.madoguchi.runtime.EventJson;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.state.Stores;

/**
 * 推定の流れ: statuses, read as signs, brought together in one partition, kept in a window. One partition because only
 * who sees the whole network can tell a part of it from chance; a sign is two hundred bytes, every ten seconds.
 */
@Singleton
class InferenceTopology {
    private final EventJson json;
    private final Serde<Sign> signs;
    private final Counter unreadable;
    private final OutageConfig.Inference config;
    private final SignWatch watch;

    InferenceTopology(EventJson json, ObjectMapper mapper, MeterRegistry meters, OutageConfig config, SignWatch watch) {
        this.json = json;
        this.signs = new SignSerde(mapper);
        this.unreadable = meters.counter("madoguchi.inference.unreadable");
        this.config = config.inference();
        this.watch = watch;
    }

    Topology build() {
        StreamsBuilder builder = new StreamsBuilder();
        builder.addStateStore(Stores.windowStoreBuilder(
                Stores.inMemoryWindowStore(
                        SignWindow.STORE,
                        config.window().plus(SignWindow.STEP).plus(SignWindow.STEP),
                        SignWindow.STEP,
                        false),
                Serdes.String(),
                signs));
        builder.stream(Topic.GATEWAY_STATUS.wire(), Consumed.with(Serdes.String(), Serdes.ByteArray()))
                .process(() -> new SignReading(json, unreadable))
                .repartition(Repartitioned.with(Serdes.String(), signs)
                        .withName("network")
                        .withNumberOfPartitions(1))
                .process(() -> new SignWindow(config, watch), SignWindow.STORE);
        return builder.build();
    }
}
