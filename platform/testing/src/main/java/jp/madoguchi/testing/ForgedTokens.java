package jp.madoguchi.testing;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * 偽造トークン: what an attacker or a broken client may bring. Each looks like a token of
 * {@link TestTokens#CLINIC} in all but what its name says, and no module of the suite may let any of them in.
 */
public final class ForgedTokens {
    private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();
    private static final long AN_HOUR = 3600;

    private final String payload;
    private final String signature;
    private final String payloadOfMore;
    private final String kid;
    private final RSAPublicKey issuersKey;
    private final KeyPair ownKey;

    private ForgedTokens(String role) throws GeneralSecurityException, JOSEException {
        String[] genuine = TestTokens.clinic(role).split("\\.");
        payload = genuine[1];
        signature = genuine[2];
        payloadOfMore = TestTokens.network("operator", "service", role).split("\\.")[1];
        RSAKey key = TestTokens.signingKey();
        kid = key.getKeyID();
        issuersKey = key.toRSAPublicKey();
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        ownKey = generator.generateKeyPair();
    }

    /** All of them, by what is wrong with each. */
    public static Map<String, String> all(String role) {
        try {
            var forged = new ForgedTokens(role);
            var all = new LinkedHashMap<String, String>();
            forged.unsigned(all);
            forged.confusedAlgorithms(all);
            forged.injectedKeys(all);
            forged.changed(all);
            wrongClaims(role, all);
            return all;
        } catch (GeneralSecurityException | JOSEException impossible) {
            throw new IllegalStateException("every Java has RSA and HMAC", impossible);
        }
    }

    private void unsigned(Map<String, String> all) {
        for (String none : List.of("none", "None", "NONE", "nOnE")) {
            all.put("alg " + none, header(none, kid, "") + "." + payload + ".");
        }
        all.put("alg none with the signature of RS256", header("none", kid, "") + "." + payload + "." + signature);
        all.put("no signature", header("RS256", kid, "") + "." + payload + ".");
    }

    private void confusedAlgorithms(Map<String, String> all) throws GeneralSecurityException {
        byte[] der = issuersKey.getEncoded();
        String pem = "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der)
                + "\n-----END PUBLIC KEY-----\n";
        all.put("HS256 with the public key", hmac(header("HS256", kid, ""), der));
        all.put("HS256 with the public key as text", hmac(header("HS256", kid, ""), pem.getBytes(US_ASCII)));
        all.put(
                "HS256 with the modulus",
                hmac(header("HS256", kid, ""), issuersKey.getModulus().toByteArray()));
    }

    private void injectedKeys(Map<String, String> all) throws GeneralSecurityException {
        String jwk = ",\"jwk\":{\"kty\":\"RSA\",\"kid\":\"mine\",\"n\":\"%s\",\"e\":\"AQAB\"}"
                .formatted(URL.encodeToString(
                        ((RSAPublicKey) ownKey.getPublic()).getModulus().toByteArray()));
        all.put("another key under the issuer's kid", rsa(header("RS256", kid, "")));
        all.put("another key under a kid nobody has", rsa(header("RS256", "mine", "")));
        all.put("another key in the header", rsa(header("RS256", "mine", jwk)));
        all.put("another key in the header under the issuer's kid", rsa(header("RS256", kid, jwk)));
        all.put(
                "a key to be fetched elsewhere",
                rsa(header("RS256", "mine", ",\"jku\":\"http://127.0.0.1:1/keys\",\"x5u\":\"http://127.0.0.1:1/c\"")));
        all.put("a kid that is a file", hmac(header("HS256", "../../../../dev/null", ""), new byte[] {0}));
        all.put("a kid that is a query", hmac(header("HS256", "x' union select 'k", ""), "k".getBytes(US_ASCII)));
    }

    private void changed(Map<String, String> all) throws GeneralSecurityException {
        String head = header("RS256", kid, "");
        all.put("more rights under the old signature", head + "." + payloadOfMore + "." + signature);
        all.put("a signature cut short", head + "." + payload + "." + signature.substring(0, signature.length() - 8));
        all.put("one part", payload);
        all.put("four parts", rsa(head) + ".x");
        all.put("no JSON", "YWJj.ZGVm.Z2hp");
        for (String dots : List.of(".", "..", "...", ".x.", "x..", "..x")) {
            all.put("nothing but " + dots, dots);
        }
    }

    private static void wrongClaims(String role, Map<String, String> all) {
        all.put("expired", TestTokens.expired(role));
        all.put("of another realm", TestTokens.ofAnotherRealm(role));
        all.put("for another audience", TestTokens.ofAnotherAudience(role));
        all.put("not yet valid", claims(role, "nbf", Date.from(Instant.now().plusSeconds(AN_HOUR))));
        all.put("another issuer under the realm's key", claims(role, "iss", "http://127.0.0.1:1/realms/madoguchi"));
        all.put("an audience that only begins like ours", claims(role, "aud", List.of("madoguchi-other")));
    }

    private static String claims(String role, String name, Object value) {
        return TestTokens.of("tester", List.of(role), Map.of("institutions", List.of(TestTokens.CLINIC), name, value));
    }

    private static String header(String algorithm, String kid, String more) {
        return text("{\"alg\":\"%s\",\"typ\":\"JWT\",\"kid\":\"%s\"%s}".formatted(algorithm, kid, more));
    }

    private String hmac(String header, byte[] secret) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret, "HmacSHA256"));
        return signed(header, mac::doFinal);
    }

    private String rsa(String header) throws GeneralSecurityException {
        Signature rsa = Signature.getInstance("SHA256withRSA");
        rsa.initSign(ownKey.getPrivate());
        rsa.update((header + "." + payload).getBytes(US_ASCII));
        byte[] made = rsa.sign();
        return signed(header, content -> made);
    }

    private String signed(String header, Function<byte[], byte[]> by) {
        String content = header + "." + payload;
        return content + "." + URL.encodeToString(by.apply(content.getBytes(US_ASCII)));
    }

    private static String text(String json) {
        return URL.encodeToString(json.getBytes(UTF_8));
    }
}
