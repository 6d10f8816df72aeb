package jp.madoguchi.eligibility.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.RequestScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import jp.madoguchi.contracts.id.Sha256;
import jp.madoguchi.eligibility.application.Answering;
import jp.madoguchi.eligibility.domain.NationalResult;
import jp.madoguchi.eligibility.domain.Observation;
import jp.madoguchi.web.Caller;
import jp.madoguchi.web.Ids;

/** 観測する者: makes an observation of what was handed in, with who hands it in, for which institution and when. */
@RequestScoped
class Observer {
    private final Caller caller;
    private final Ids ids;
    private final Clock clock;
    private final ObjectMapper mapper;

    Observer(Caller caller, Ids ids, Clock clock, ObjectMapper mapper) {
        this.caller = caller;
        this.ids = ids;
        this.clock = clock;
        this.mapper = mapper;
    }

    /** A message as it was written. */
    Observation of(byte[] message, NationalResult result, ObservationReport report) {
        return observation(Sha256.hex(message), result, report);
    }

    /**
     * The same facts are the same observation, however their JSON was spaced. Facts without their time may be those of
     * two patients whom nobody knows, so that there the visit tells them apart.
     */
    Observation of(NationalResult result, ObservationReport report) {
        try {
            String facts = mapper.writeValueAsString(result);
            String timeless = result.saidAt() == null ? Objects.toString(report.visitId(), "") : "";
            return observation(Sha256.hex(facts + timeless), result, report);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("observation", impossible);
        }
    }

    private Observation observation(String hash, NationalResult result, ObservationReport report) {
        return new Observation(
                ids.next(),
                caller.institution(),
                report.source(),
                Objects.requireNonNullElseGet(result.saidAt(), this::now),
                hash,
                report.visitId(),
                report.checkId(),
                report.isPinless(),
                result.allowedAt(now()));
    }

    Answering answering() {
        return new Answering(ids.next(), caller.institution(), caller.account(), now());
    }

    /** As exactly as the database keeps it. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
