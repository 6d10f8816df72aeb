package jp.madoguchi.gateway.uplink;

import io.quarkus.oidc.client.filter.OidcClientFilter;
import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.client.SseEvent;
import org.jspecify.annotations.Nullable;

/** 中央の入口: the stream down. */
@Path("/gateway/stream")
@OidcClientFilter
@RegisterRestClient(configKey = "uplink-stream")
interface NoticesDoor {
    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    Multi<SseEvent<String>> follow(@HeaderParam("Last-Event-ID") @Nullable String heard);
}
