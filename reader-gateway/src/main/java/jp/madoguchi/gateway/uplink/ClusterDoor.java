package jp.madoguchi.gateway.uplink;

import io.quarkus.oidc.client.filter.OidcClientFilter;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.madoguchi.contracts.event.SealingKey;
import jp.madoguchi.contracts.uplink.GatewayStatus;
import jp.madoguchi.contracts.uplink.LastKnownPage;
import jp.madoguchi.gateway.domain.ComparisonAdvice;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** 中央の入口: what a gateway asks and reports, one short call each. */
@Path("/")
@OidcClientFilter
@RegisterRestClient(configKey = "uplink")
@RegisterProvider(BusyAnswers.class)
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

    @GET
    @Path("eligibility/checks/{checkId}/comparison")
    Uni<ComparisonAdvice> comparison(@PathParam("checkId") UUID checkId);

    @GET
    @Path("gateway/patients")
    Uni<LastKnownPage> patients(@QueryParam("after") long after);

    /** 打診の回答. */
    record Pong(Instant serverTime) {}
}
