package jp.madoguchi.gateway.uplink;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** サインインの確認先: its public keys, asked for only to see whether it answers. */
@RegisterRestClient(configKey = "identity")
interface IdentityDoor {
    @GET
    Uni<String> keys();
}
