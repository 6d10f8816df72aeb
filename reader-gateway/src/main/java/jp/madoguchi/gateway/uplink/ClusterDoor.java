package jp.madoguchi.gateway.uplink;

import io.quarkus.oidc.client.filter.OidcClientFilter;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import jp.madoguchi.contracts.event.SealingKey;
import jp.madoguchi.contracts.uplink.GatewayStatus;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** 中央の入口: what a gateway asks and reports, one short call each. */
@Path("/")
@OidcClientFilter
@RegisterRestClient(configKey = "uplink")
interface ClusterDoor {
    @GET
    @Path("gateway/ping")
    Uni<Pong> ping();

    @POST
    @Path("eligibility/checks")
    Uni<CheckAnswerJson> check(CheckQuestionJson question);

    @POST
    @Path("gateway/status")
    Uni<Void> report(GatewayStatus status);

    @GET
    @Path("gateway/sealing-keys")
    Uni<List<SealingKey>> sealingKeys();

    /** 打診の回答. */
    record Pong(Instant serverTime) {}
}
