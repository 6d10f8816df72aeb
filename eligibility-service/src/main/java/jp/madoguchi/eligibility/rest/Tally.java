package jp.madoguchi.eligibility.rest;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.Objects;
import jp.madoguchi.contracts.event.CheckMethod;
import jp.madoguchi.contracts.event.Validity;
import jp.madoguchi.contracts.uplink.EntryAnswer;
import jp.madoguchi.contracts.uplink.UplinkReceipt;

/** 計数: how often each answer was given at these doors. */
@Singleton
class Tally {
    private final MeterRegistry meters;

    Tally(MeterRegistry meters) {
        this.meters = meters;
    }

    void answered(CheckMethod method, Validity validity) {
        meters.counter("madoguchi.eligibility.checks", "method", method.name(), "validity", validity.name())
                .increment();
    }

    void received(UplinkReceipt receipt) {
        receipt.answers().forEach(this::received);
    }

    private void received(EntryAnswer answer) {
        String code = Objects.requireNonNullElse(answer.code(), "none");
        meters.counter("madoguchi.gateway.entries", "outcome", answer.outcome().name(), "code", code)
                .increment();
    }
}
