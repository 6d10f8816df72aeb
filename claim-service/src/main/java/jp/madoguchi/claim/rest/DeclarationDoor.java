package jp.madoguchi.claim.rest;

import io.quarkus.oidc.client.filter.OidcClientFilter;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import jp.madoguchi.contracts.event.DeclarationContent;
import jp.madoguchi.web.Caller;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;

/** 申立書サービスの戸口. */
@RegisterRestClient(configKey = "declaration")
@OidcClientFilter
@Path("/declarations")
interface DeclarationDoor {
    /** 申立書の内容; the key's id beside it is not needed here. */
    record ContentJson(DeclarationContent content) {}

    @GET
    @Path("/{id}/content")
    Uni<ContentJson> content(@RestHeader(Caller.INSTITUTION_HEADER) String institution, @RestPath UUID id);
}
