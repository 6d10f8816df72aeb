package jp.madoguchi.web.token;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.OidcProviderClient;
import io.quarkus.oidc.TokenIntrospection;
import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * 検証済みトークンでのサインイン: verifies no token itself. What Quarkus verified (signature, issuer, audience, times) and
 * made of it, roles and augmentations included, is kept until the token expires and given to the next request with the
 * same token; whether the token still stands is for {@link Standing} to say.
 *
 * <p>It stands in front of Quarkus's mechanism rather than replacing it as an alternative, which would replace every
 * other mechanism too. A request without a bearer token passes through untouched.
 *
 * <p>Without credentials for the question whether a token is active, nothing is kept: every request is verified by
 * Quarkus as if this class were not there, and {@link TokenReport} says so. Keeping tokens that nobody can call back
 * would look as if they could be; not starting would close a desk for want of a protection that their short life gives
 * in part.
 */
@ApplicationScoped
class TokenMechanism implements HttpAuthenticationMechanism {
    private static final String BEARER = "Bearer";

    private final OidcAuthenticationMechanism oidc;
    private final TokenStore store;
    private final Standing standing;
    private final TokenMeters meters;
    private final boolean keeps;

    TokenMechanism(
            OidcAuthenticationMechanism oidc,
            TokenStore store,
            Standing standing,
            TokenMeters meters,
            Introspection introspection) {
        this.oidc = oidc;
        this.store = store;
        this.standing = standing;
        this.meters = meters;
        this.keeps = introspection.isPossible();
    }

    @Override
    public int getPriority() {
        return oidc.getPriority() + 1;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager providers) {
        String token = bearer(context);
        if (token != null && !hasThreeParts(token)) {
            // Quarkus would stumble over some of these and answer that the fault is ours.
            return Uni.createFrom().failure(new AuthenticationFailedException());
        }
        if (token == null || !keeps) {
            return Uni.createFrom().nullItem();
        }
        TokenHash hash = TokenHash.of(token);
        KnownToken known = store.known(hash);
        if (known != null) {
            meters.hit();
            return standing.of(known).map(stands -> copy(stands.identity(), context));
        }
        if (store.isRevoked(hash)) {
            return standing.revoked();
        }
        meters.miss();
        return oidc.authenticate(context, providers)
                .onItem()
                .ifNotNull()
                .transformToUni(identity -> first(hash, token, identity));
    }

    private Uni<SecurityIdentity> first(TokenHash hash, String token, SecurityIdentity identity) {
        AccessTokenCredential credential = identity.getCredential(AccessTokenCredential.class);
        OidcProviderClient provider = identity.getAttribute(OidcProviderClient.class.getName());
        if (credential == null
                || provider == null
                || !credential.getToken().equals(token)
                || !(identity.getPrincipal() instanceof JsonWebToken claims)) {
            return Uni.createFrom().item(identity);
        }
        var verified = new KnownToken(
                hash,
                copy(identity, null),
                Instant.ofEpochSecond(claims.getExpirationTime()),
                () -> provider.introspectAccessToken(token).map(TokenIntrospection::isActive));
        KnownToken kept = store.keep(verified);
        return store.isRevoked(hash) ? standing.revoked() : standing.of(kept).replaceWith(identity);
    }

    /**
     * The identity without what belongs to the request it was made for, and with what belongs to this one. Permission
     * checkers that an augmentation adds as code are not carried over; there is none in the suite.
     */
    private static SecurityIdentity copy(SecurityIdentity identity, @Nullable RoutingContext context) {
        QuarkusSecurityIdentity.Builder builder = QuarkusSecurityIdentity.builder()
                .setPrincipal(identity.getPrincipal())
                .addRoles(identity.getRoles())
                .addCredentials(identity.getCredentials())
                .addPermissions(identity.getPermissions());
        identity.getAttributes().forEach((name, value) -> {
            if (!(value instanceof RoutingContext) && !(value instanceof AuthenticationRequestContext)) {
                builder.addAttribute(name, value);
            }
        });
        if (context != null) {
            builder.addAttribute(RoutingContext.class.getName(), context);
        }
        return builder.build();
    }

    /** The token exactly as Quarkus reads it from the request. */
    private static @Nullable String bearer(RoutingContext context) {
        String header = context.request().headers().get(HttpHeaders.AUTHORIZATION);
        int space = header == null ? -1 : header.indexOf(' ');
        return header != null && space > 0 && header.substring(0, space).equalsIgnoreCase(BEARER)
                ? header.substring(space + 1)
                : null;
    }

    private static boolean hasThreeParts(String token) {
        int first = token.indexOf('.');
        int second = token.indexOf('.', first + 1);
        return first > 0 && second > first + 1 && token.indexOf('.', second + 1) < 0;
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return oidc.getChallenge(context);
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return oidc.getCredentialTypes();
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext context) {
        return oidc.getCredentialTransport(context);
    }
}
