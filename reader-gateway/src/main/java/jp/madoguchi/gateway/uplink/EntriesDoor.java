package jp.madoguchi.gateway.uplink;

import io.quarkus.oidc.client.filter.OidcClientFilter;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jp.madoguchi.contracts.uplink.UplinkBatch;
import jp.madoguchi.contracts.uplink.UplinkReceipt;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** 中央の入口: entries, which may take longer than a question. */
@Path("/gateway/entries")
@OidcClientFilter
@RegisterRestClient(configKey = "uplink-entries")
@RegisterProvider(BusyAnswers.class)
interface EntriesDoor {
    @POST
    Uni<UplinkReceipt> take(UplinkBatch batch);
}
