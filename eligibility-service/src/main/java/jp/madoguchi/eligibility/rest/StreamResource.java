package jp.madoguchi.eligibility.rest;

import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.Optional;
import jp.madoguchi.contracts.uplink.UplinkNotice;
import jp.madoguchi.eligibility.EligibilityConfig;
import jp.madoguchi.eligibility.application.Notices;
import jp.madoguchi.eligibility.application.OwnPatients;
import jp.madoguchi.web.Caller;
import jp.madoguchi.web.Roles;
import org.jspecify.annotations.Nullable;

/** 端末の入口: the one door of the gateways, downwards. */
@Path("/gateway/stream")
class StreamResource {
    private final Caller caller;
    private final Notices notices;
    private final OwnPatients patients;
    private final EligibilityConfig config;

    StreamResource(Caller caller, Notices notices, OwnPatients patients, EligibilityConfig config) {
        this.caller = caller;
        this.notices = notices;
        this.patients = patients;
        this.config = config;
    }

    /** Each event is named by its kind and numbered, so that a gateway resumes with {@code Last-Event-ID}. */
    @GET
    @RolesAllowed(Roles.GATEWAY)
    @Produces(MediaType.SERVER_SENT_EVENTS)
    public Multi<OutboundSseEvent> stream(@HeaderParam("Last-Event-ID") @Nullable Long heard, @Context Sse sse) {
        Multi<OutboundSseEvent> heartbeat = Multi.createFrom()
                .ticks()
                .every(config.streamHeartbeat())
                .onOverflow()
                .drop()
                .map(tick -> sse.newEventBuilder().comment("heartbeat").build());
        Multi<OutboundSseEvent> told = Multi.createFrom()
                .publisher(notices.follow(caller.institution(), Optional.ofNullable(heard)))
                .map(notice -> event(sse, notice.notice())
                        .id(Long.toString(notice.number()))
                        .build());
        // Without a number: it moves no gateway on in what it has heard.
        Multi<OutboundSseEvent> changed = Multi.createFrom()
                .publisher(patients.follow(caller.institution()))
                .onOverflow()
                .drop()
                .map(notice -> event(sse, notice).build());
        return Multi.createBy().merging().streams(told, changed, heartbeat);
    }

    private static OutboundSseEvent.Builder event(Sse sse, UplinkNotice notice) {
        return sse.newEventBuilder()
                .name(notice.kind().name())
                .mediaType(MediaType.APPLICATION_JSON_TYPE)
                .data(UplinkNotice.class, notice);
    }
}
