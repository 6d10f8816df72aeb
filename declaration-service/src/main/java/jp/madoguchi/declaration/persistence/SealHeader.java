package jp.madoguchi.declaration.persistence;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jose4j.jwe.ContentEncryptionAlgorithmIdentifiers;
import org.jose4j.jwe.KeyManagementAlgorithmIdentifiers;

/**
 * 封の表書き: the protected header of a seal, which anybody could have written. Only exactly the fields a gateway writes,
 * each of the right type, reach the library; it meets others with exceptions of every kind, and zip would let a few
 * bytes unfold into a great many.
 */
final class SealHeader {
    private static final Set<String> FIELDS = Set.of("alg", "enc", "kid", "epk");
    private static final Map<String, String> CURVE = Map.of("kty", "EC", "crv", "P-256");
    private static final Set<String> POINT = Set.of("x", "y");

    private SealHeader() {}

    static boolean isOurs(JsonNode header, UUID keyId) {
        return names(header).equals(FIELDS)
                && is(header, "alg", KeyManagementAlgorithmIdentifiers.ECDH_ES_A256KW)
                && is(header, "enc", ContentEncryptionAlgorithmIdentifiers.AES_256_GCM)
                && is(header, "kid", keyId.toString())
                && isPoint(header.path("epk"));
    }

    private static boolean isPoint(JsonNode key) {
        Set<String> names = names(key);
        return names.size() == CURVE.size() + POINT.size()
                && CURVE.entrySet().stream().allMatch(it -> is(key, it.getKey(), it.getValue()))
                && POINT.stream().allMatch(it -> key.path(it).isTextual());
    }

    private static boolean is(JsonNode node, String field, String value) {
        return node.path(field).isTextual() && node.path(field).textValue().equals(value);
    }

    private static Set<String> names(JsonNode node) {
        Set<String> names = new TreeSet<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
