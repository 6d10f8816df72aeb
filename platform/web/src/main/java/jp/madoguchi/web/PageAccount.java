package jp.madoguchi.web;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import jakarta.inject.Singleton;
import java.util.List;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;

/**
 * ページの利用者: in the code flow the principal is the ID token, while account and institutions stand in the access token,
 * which has been verified for its roles by then. For the augmentor of a module that serves pages.
 */
@Singleton
public class PageAccount {
    private static final String INSTITUTIONS = "institutions";

    /** Reads only: the token has been verified where its roles were taken from it. */
    private final JwtConsumer verifiedBefore = new JwtConsumerBuilder()
            .setSkipSignatureVerification()
            .setSkipAllValidators()
            .build();

    /** The same identity with the account and institutions of its access token, where it lacks them. */
    public SecurityIdentity of(SecurityIdentity identity) {
        AccessTokenCredential access = identity.getCredential(AccessTokenCredential.class);
        boolean lacksInstitutions =
                identity.getPrincipal() instanceof JsonWebToken token && token.getClaim(INSTITUTIONS) == null;
        return access == null || !lacksInstitutions ? identity : with(identity, access.getToken());
    }

    private SecurityIdentity with(SecurityIdentity identity, String accessToken) {
        try {
            JwtClaims claims = verifiedBefore.processToClaims(accessToken);
            String account = claims.getClaimValue("preferred_username", String.class);
            List<String> institutions =
                    claims.hasClaim(INSTITUTIONS) ? claims.getStringListClaimValue(INSTITUTIONS) : List.of();
            return QuarkusSecurityIdentity.builder(identity)
                    .setPrincipal(new QuarkusPrincipal(
                            account == null ? identity.getPrincipal().getName() : account))
                    .addAttribute(INSTITUTIONS, institutions)
                    .build();
        } catch (InvalidJwtException | MalformedClaimException notAsIssued) {
            // Not handed on as the cause: its message would carry the token.
            throw new IllegalStateException("access token");
        }
    }
}
