package jp.madoguchi.eligibility.rest;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.vertx.MutinyHelper;
import io.vertx.core.Vertx;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
import jp.madoguchi.eligibility.application.Probe;
import jp.madoguchi.web.Roles;

/** 端末の打診: whether a check asked now would be answered. Fails as a check would when the database is away. */
@Path("/gateway/ping")
class PingResource {
    private final Probe probe;
    private final Clock clock;

    PingResource(Probe probe, Clock clock) {
        this.probe = probe;
        this.clock = clock;
    }

    @GET
    @RolesAllowed(Roles.GATEWAY)
    public Uni<Pong> ping() {
        return probe.reach()
                .emitOn(MutinyHelper.executor(Vertx.currentContext()))
                .map(reached -> new Pong(clock.instant()));
    }

    /** 打診の回答. */
    record Pong(Instant serverTime) {}
}
