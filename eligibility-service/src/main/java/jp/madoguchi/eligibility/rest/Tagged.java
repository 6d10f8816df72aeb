package jp.madoguchi.eligibility.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Base64;
import jp.madoguchi.contracts.id.Sha256;

/**
 * 版つきの応答: a body with a strong ETag over its very bytes (RFC 9110 8.8.3), or 304 for who has them. The digest tells
 * nothing of a person to anybody who does not hold the whole body already.
 */
@Singleton
class Tagged {
    private final ObjectMapper mapper;

    Tagged(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    Response answer(Request request, Object body) {
        byte[] bytes = bytes(body);
        EntityTag tag = new EntityTag(digest(bytes));
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        Response.ResponseBuilder answer =
                unchanged == null ? Response.ok(bytes, MediaType.APPLICATION_JSON_TYPE) : unchanged;
        return answer.tag(tag).build();
    }

    private byte[] bytes(Object body) {
        try {
            return mapper.writeValueAsBytes(body);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("eligibility answer", impossible);
        }
    }

    private static String digest(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Sha256.of(bytes));
    }
}
