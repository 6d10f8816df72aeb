package jp.madoguchi.declaration.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import jp.madoguchi.contracts.event.DeclarationContent;
import jp.madoguchi.contracts.event.SealedContent;
import jp.madoguchi.declaration.Form;
import jp.madoguchi.declaration.application.Opening;
import jp.madoguchi.declaration.domain.UnreadableReason;
import jp.madoguchi.web.IdentifierJson;
import org.jose4j.jwe.ContentEncryptionAlgorithmIdentifiers;
import org.jose4j.jwe.JsonWebEncryption;
import org.jose4j.jwe.KeyManagementAlgorithmIdentifiers;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SealTest {
    private static final UUID KEY_ID = UUID.fromString("019aa000-0000-7000-8000-000000000003");
    private static final EllipticCurveJsonWebKey PAIR = KeyPairs.generate(KEY_ID);
    private static final String PUBLIC = PAIR.toJson(OutputControlLevel.PUBLIC_ONLY);
    private static final String HEADER = "{\"alg\":\"ECDH-ES+A256KW\",\"enc\":\"A256GCM\",\"kid\":\"" + KEY_ID + "\"";

    private final Seal seal = new Seal(IdentifierJson.mapper());

    @Test
    void opensWhatAGatewaySealed() {
        String jwe = Form.sealing(Form.json(Form.any()), KEY_ID, PUBLIC, it -> {});

        DeclarationContent content = open(jwe).match(opened -> opened, reason -> Form.named(reason.code()));

        assertEquals(Form.any(), content);
        assertFalse(jwe.contains("カナリア"));
    }

    @Test
    void masksTheContentInStrings() {
        assertFalse(new Opening.Opened(Form.any()).toString().contains("カナリア"));
    }

    static Stream<Arguments> otherSeals() {
        return Stream.of(
                seal("鍵の番号が違う", it -> it.setKeyIdHeaderValue(UUID.randomUUID().toString())),
                seal("圧縮してある", it -> it.enableDefaultCompression()),
                seal("鍵をそのまま使う", it -> it.setAlgorithmHeaderValue(KeyManagementAlgorithmIdentifiers.ECDH_ES)),
                seal("弱い鍵包み", it -> it.setAlgorithmHeaderValue(KeyManagementAlgorithmIdentifiers.ECDH_ES_A128KW)),
                seal(
                        "ほかの暗号",
                        it -> it.setEncryptionMethodHeaderParameter(
                                ContentEncryptionAlgorithmIdentifiers.AES_128_CBC_HMAC_SHA_256)));
    }

    private static Arguments seal(String name, Consumer<JsonWebEncryption> change) {
        return Arguments.of(name, change);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("otherSeals")
    void opensOnlyTheOneWayOfSealing(String name, Consumer<JsonWebEncryption> change) {
        String jwe = Form.sealing(Form.json(Form.any()), KEY_ID, PUBLIC, change);

        assertEquals("seal-broken", reason(open(jwe)));
    }

    @Test
    void opensNothingSealedForAnotherKey() {
        String other = KeyPairs.generate(KEY_ID).toJson(OutputControlLevel.PUBLIC_ONLY);

        assertEquals("seal-broken", reason(open(Form.sealing(Form.json(Form.any()), KEY_ID, other, it -> {}))));
    }

    @Test
    void noticesEveryChangedPart() {
        String[] parts =
                Form.sealing(Form.json(Form.any()), KEY_ID, PUBLIC, it -> {}).split("\\.", -1);
        for (int i = 1; i < parts.length; i++) {
            String[] changed = parts.clone();
            changed[i] = (changed[i].charAt(0) == 'A' ? "B" : "A") + changed[i].substring(1);

            assertEquals("seal-broken", reason(open(String.join(".", changed))), "part " + i);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "....",
                "a.b.c.d.e",
                "a.b.c",
                "{}",
                "\u0000",
                "eyJ",
            })
    void callsWhatIsNoJweBroken(String text) {
        assertEquals("seal-broken", reason(open(text)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "}",
                "",
                ",\"typ\":\"JOSE\"}",
                ",\"epk\":1}",
                ",\"epk\":{}}",
                ",\"epk\":[]}",
                ",\"epk\":null}",
                ",\"epk\":{\"kty\":1}}",
                ",\"epk\":{\"kty\":\"RSA\",\"n\":\"AQ\",\"e\":\"AQ\"}}",
                ",\"epk\":{\"kty\":\"oct\",\"k\":\"AQ\"}}",
                ",\"epk\":{\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":1,\"y\":2}}",
                ",\"epk\":{\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":\"\",\"y\":\"\"}}",
                ",\"epk\":{\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":\"AQ\",\"y\":\"AQ\"}}",
                ",\"epk\":{\"kty\":\"EC\",\"crv\":\"P-521\",\"x\":\"AQ\",\"y\":\"AQ\"}}",
                ",\"epk\":{\"kty\":\"EC\",\"crv\":\"none\",\"x\":\"AQ\",\"y\":\"AQ\"}}",
                ",\"apu\":1}",
                ",\"apu\":{},\"apv\":[]}",
                ",\"zip\":1}",
                ",\"crit\":[\"x\"]}",
                ",\"crit\":\"x\"}",
                ",\"crit\":[1]}",
            })
    void callsAStrangeHeaderBroken(String rest) {
        String header = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((HEADER + rest).getBytes(StandardCharsets.UTF_8));

        assertEquals("seal-broken", reason(open(header + ".AAAA.AAAA.AAAA.AAAA")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " ",
                "null",
                "[]",
                "\"text\"",
                "{",
                "{}",
                "{\"certificateIssued\":true}",
                "{\"certificateIssued\":true,\"name\":null}",
                "{\"certificateIssued\":true,\"name\":\" 　\"}",
                "{\"certificateIssued\":true,\"name\":\"封印　太郎\",\"declaredRatioPercent\":15}",
                "{\"certificateIssued\":true,\"name\":\"封印　太郎\",\"birthDate\":\"2026-02-30\"}",
                "{\"certificateIssued\":true,\"name\":\"封印　太郎\",\"insuranceKind\":\"XYZ\"}",
                "{\"certificateIssued\":null,\"name\":\"封印　太郎\"}",
            })
    void callsAnotherContentMalformed(String text) {
        assertEquals("content-malformed", reason(open(Form.sealing(text, KEY_ID, PUBLIC, it -> {}))));
    }

    @Test
    void asksForNothingButAName() {
        Opening opening =
                open(Form.sealing("{\"certificateIssued\":true,\"name\":\"封印　太郎\"}", KEY_ID, PUBLIC, it -> {}));

        assertEquals("封印　太郎", opening.match(DeclarationContent::name, UnreadableReason::code));
    }

    private Opening open(String jwe) {
        return seal.open(new SealedContent(KEY_ID, jwe), PAIR.getPrivateKey());
    }

    private static String reason(Opening opening) {
        return opening.match(content -> "opened", UnreadableReason::code);
    }
}
