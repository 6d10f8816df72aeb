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

/** 請求サービスの二重の受付の戸口: asked with the token of who is signed in, so that the name on the record is theirs. */
@RegisterRestClient(configKey = "claim")
@Path("/same-visits")
interface SameVisitDoor {
    @GET
    Uni<Response> show(
            @RestHeader(HttpHeaders.AUTHORIZATION) String token,
            @RestHeader(Caller.INSTITUTION_HEADER) String institution);

    @PUT
    @Path("/{visitId}/merging")
    Uni<Response> merge(
            @RestHeader(HttpHeaders.AUTHORIZATION) String token,
            @RestHeader(Caller.INSTITUTION_HEADER) String institution,
            @RestPath UUID visitId,
            SameVisitJson.Merging merging);

    @PUT
    @Path("/{visitId}/parting")
    Uni<Response> part(
            @RestHeader(HttpHeaders.AUTHORIZATION) String token,
            @RestHeader(Caller.INSTITUTION_HEADER) String institution,
            @RestPath UUID visitId,
            SameVisitJson.Parting parting);

    @PUT
    @Path("/{visitId}/distinction")
    Uni<Response> tellApart(
            @RestHeader(HttpHeaders.AUTHORIZATION) String token,
            @RestHeader(Caller.INSTITUTION_HEADER) String institution,
            @RestPath UUID visitId,
            SameVisitJson.Distinction distinction);
}
