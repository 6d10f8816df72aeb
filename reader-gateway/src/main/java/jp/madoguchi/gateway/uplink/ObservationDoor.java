package jp.madoguchi.gateway.uplink;

import io.quarkus.oidc.client.filter.OidcClientFilter;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import jp.madoguchi.gateway.domain.SeenMessage;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** 観測の入口: takes what the national system was seen to answer, and makes it an answer of the suite. */
@Path("/eligibility")
@OidcClientFilter
@RegisterRestClient(configKey = "uplink")
@RegisterProvider(BusyAnswers.class)
interface ObservationDoor {
    @POST
    @Path("observations")
    @Consumes(MediaType.APPLICATION_XML)
    Uni<Understood> report(
            @QueryParam("source") SeenMessage.Source source,
            @QueryParam("visitId") UUID visitId,
            @QueryParam("pinless") @Nullable Boolean pinless,
            byte[] message);

    @POST
    @Path("checks/from-observation/{observationId}")
    Uni<Answered> answer(@PathParam("observationId") UUID observationId);

    /** 受け取り. */
    record Understood(@Nullable UUID observationId) {}

    /** 回答. */
    record Answered(@Nullable UUID proof) {}
}
