package jp.madoguchi.outage.rest;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import jp.madoguchi.web.Caller;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;

/** 請求サービスの返金の戸口: asked with the token of who is signed in, so that the name on the record is theirs. */
@RegisterRestClient(configKey = "claim")
@Path("/refunds/{visitId}")
interface RefundDoor {
    @GET
    Uni<Response> show(
            @RestHeader(HttpHeaders.AUTHORIZATION) String token,
            @RestHeader(Caller.INSTITUTION_HEADER) String institution,
            @RestPath UUID visitId);

    @PUT
    @Path("/payment")
    Uni<Response> record(
            @RestHeader(HttpHeaders.AUTHORIZATION) String token,
            @RestHeader(Caller.INSTITUTION_HEADER) String institution,
            @RestPath UUID visitId,
            RefundJson.Payment payment);

    @PUT
    @Path("/undoing")
    Uni<Response> undo(
            @RestHeader(HttpHeaders.AUTHORIZATION) String token,
            @RestHeader(Caller.INSTITUTION_HEADER) String institution,
            @RestPath UUID visitId,
            RefundJson.Undoing undoing);
}
