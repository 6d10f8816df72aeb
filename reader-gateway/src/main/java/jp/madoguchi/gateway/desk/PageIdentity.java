package jp.madoguchi.gateway.desk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * ページの利用者: in the code flow the principal is the ID token, while account and institutions stand in the access token,
 * which has been
 * verified for its roles by then.
 */
@ApplicationScoped
class PageIdentity implements SecurityIdentityAugmentor {
    private final ObjectMapper json;

    PageIdentity(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        return Uni.createFrom().item(augment(identity));
    }

    private SecurityIdentity augment(SecurityIdentity identity) {
        AccessTokenCredential access = identity.getCredential(AccessTokenCredential.class);
        boolean lacksInstitutions =
                identity.getPrincipal() instanceof JsonWebToken token && token.getClaim("institutions") == null;
        if (access == null || !lacksInstitutions) {
            return identity;
        }
        JsonNode claims = claims(access.getToken());
        String account =
                claims.path("preferred_username").asText(identity.getPrincipal().getName());
        List<String> institutions = StreamSupport.stream(
                        claims.path("institutions").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
        return QuarkusSecurityIdentity.builder(identity)
                .setPrincipal(new QuarkusPrincipal(account))
                .addAttribute("institutions", institutions)
                .build();
    }

    private JsonNode claims(String token) {
        String[] parts = token.split("\\.", -1);
        try {
            return parts.length < 2
                    ? json.createObjectNode()
                    : json.readTree(new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8));
        } catch (JsonProcessingException verifiedBefore) {
            throw new IllegalStateException("access token");
        }
    }
}
