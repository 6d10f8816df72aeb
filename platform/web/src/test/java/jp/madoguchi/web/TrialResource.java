package jp.madoguchi.web;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.net.ConnectException;
import java.util.Map;
import jp.madoguchi.contracts.id.EraDate;
import jp.madoguchi.contracts.id.InsurerNumber;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** A resource as every service has them, whose only use is to be asked wrongly. */
@Path("/trial")
public class TrialResource {
    private final Caller caller;
    private final JsonWebToken token;
    private final SecurityIdentity identity;

    TrialResource(Caller caller, JsonWebToken token, SecurityIdentity identity) {
        this.caller = caller;
        this.token = token;
        this.identity = identity;
    }

    @GET
    @RolesAllowed(Roles.GENERAL)
    public Map<String, String> who() {
        return Map.of("institution", caller.institution().wire(), "account", caller.account());
    }

    /** What the identity says of its token and of the request it belongs to. */
    @GET
    @Path("/token")
    @RolesAllowed(Roles.GENERAL)
    public Map<String, Object> token() {
        return Map.of(
                "id", token.getTokenID(),
                "expires", token.getExpirationTime(),
                "raw",
                        token.getRawToken()
                                .equals(identity.getCredential(AccessTokenCredential.class)
                                        .getToken()),
                "roles", caller.roles(),
                "account", caller.account(),
                "request",
                        HttpSecurityUtils.getRoutingContextAttribute(identity)
                                .request()
                                .getParam("request"));
    }

    @POST
    @Consumes("application/json")
    @RolesAllowed(Roles.GENERAL)
    public Uni<InsurerNumber> echo(@Valid Asked asked) {
        return Uni.createFrom().item(asked.insurerNumber());
    }

    @GET
    @Path("/broken")
    @RolesAllowed(Roles.GENERAL)
    public Uni<String> broken() {
        return Uni.createFrom().failure(new IllegalStateException("Key (name)=(新橋 太郎) already exists"));
    }

    @GET
    @Path("/unreachable")
    @RolesAllowed(Roles.GENERAL)
    public Uni<String> unreachable() {
        return Uni.createFrom().failure(new ConnectException("10.0.0.1:5432 for 新橋 太郎"));
    }

    @GET
    @Path("/forgotten")
    public String forgotten() {
        return "nobody said who may";
    }

    /** What is asked. */
    public record Asked(
            InsurerNumber insurerNumber,
            EraDate on,
            @NotBlank String text) {}
}
