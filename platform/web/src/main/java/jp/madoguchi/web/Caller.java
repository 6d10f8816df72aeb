package jp.madoguchi.web;

import io.quarkus.oidc.runtime.OidcJwtCallerPrincipal;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.json.JsonString;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import jp.madoguchi.contracts.id.InstitutionCode;
import org.jspecify.annotations.Nullable;

/**
 * 呼び出し元: who asks, with which roles, for which institution. Every answer that belongs to an institution is scoped by
 * {@link #institution()}; another institution's data does not exist for the caller (404).
 */
@RequestScoped
public class Caller {
    /** The header that picks one of several institutions. */
    public static final String INSTITUTION_HEADER = "Madoguchi-Institution";

    private final SecurityIdentity identity;
    private final HttpHeaders headers;

    Caller(SecurityIdentity identity, HttpHeaders headers) {
        this.identity = identity;
        this.headers = headers;
    }

    /** The account that asks: an opaque user name for the audit log. */
    public String account() {
        return identity.getPrincipal().getName();
    }

    /** Whether the caller has this role. */
    public boolean has(String role) {
        return identity.hasRole(role);
    }

    /** The caller's roles, in order. */
    public Set<String> roles() {
        return new TreeSet<>(identity.getRoles());
    }

    /**
     * The active institution: the only one of the caller's, or the one the header names; refused with 404 otherwise.
     */
    public InstitutionCode institution() {
        List<String> mine = claim("institutions");
        String named = headers.getHeaderString(INSTITUTION_HEADER);
        if (named == null && mine.size() == 1) {
            return InstitutionCode.valueOf(mine.get(0));
        }
        if (named != null && mine.contains(named)) {
            return InstitutionCode.valueOf(named);
        }
        throw new Refusal(ProblemCode.NOT_YOURS);
    }

    /**
     * The institution that one of the suite's services asks for. Services belong to no institution; naming one keeps a
     * wrong identifier from opening another institution's record. Refused with 404 when none is named.
     */
    public InstitutionCode institutionAskedFor() {
        String named = headers.getHeaderString(INSTITUTION_HEADER);
        if (named == null) {
            throw new Refusal(ProblemCode.NOT_YOURS);
        }
        return InstitutionCode.valueOf(named);
    }

    /** The insurers an insurer's account may write for. */
    public List<String> insurers() {
        return claim("insurers");
    }

    /** As the token says it: asked for by name, a claim that is none of the standard's costs an exception inside. */
    private List<String> claim(String name) {
        return identity.getPrincipal() instanceof OidcJwtCallerPrincipal token
                ? strings(token.getClaims().getClaimValue(name))
                : strings(identity.getAttribute(name));
    }

    private static List<String> strings(@Nullable Object value) {
        if (value instanceof Collection<?> many) {
            return many.stream().map(Caller::text).toList();
        }
        return value == null ? List.of() : List.of(text(value));
    }

    private static String text(Object value) {
        return value instanceof JsonString string ? string.getString() : String.valueOf(value);
    }
}
