package jp.madoguchi.declaration;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Consumer;
import jp.madoguchi.contracts.event.DeclarationContent;
import jp.madoguchi.contracts.event.InsuranceKind;
import jp.madoguchi.contracts.event.IssuedWhen;
import jp.madoguchi.contracts.event.SealedContent;
import jp.madoguchi.contracts.event.SealingKey;
import jp.madoguchi.contracts.id.Sex;
import jp.madoguchi.web.IdentifierJson;
import org.jose4j.jwe.ContentEncryptionAlgorithmIdentifiers;
import org.jose4j.jwe.JsonWebEncryption;
import org.jose4j.jwe.KeyManagementAlgorithmIdentifiers;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.lang.JoseException;

/** 申立書の見本: a synthetic patient's form, and the sealing of it as a gateway does it. */
public final class Form {
    public static final String NAME = "封印　カナリア太郎";

    private Form() {}

    /** Everything is written but the telephone number (DCL-116). */
    public static DeclarationContent any() {
        return named(NAME);
    }

    public static DeclarationContent named(String name) {
        return new DeclarationContent(
                true,
                InsuranceKind.EMPLOYEES,
                "試験健康保険組合",
                "試験株式会社",
                IssuedWhen.WITHIN_A_MONTH,
                30,
                name,
                "フウイン　カナリアタロウ",
                LocalDate.parse("1980-04-01"),
                Sex.MALE,
                "東京都千代田区試験１－１－１",
                null,
                LocalDate.parse("2026-11-21"),
                name,
                null,
                null);
    }

    public static String json(Object value) {
        try {
            return IdentifierJson.mapper().writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public static SealedContent seal(DeclarationContent content, SealingKey key) {
        return sealText(json(content), key);
    }

    public static SealedContent sealText(String text, SealingKey key) {
        return new SealedContent(key.keyId(), sealing(text, key.keyId(), key.publicJwk(), jwe -> {}));
    }

    /** A seal with one thing done differently. */
    public static String sealing(String text, UUID keyId, String publicJwk, Consumer<JsonWebEncryption> change) {
        try {
            JsonWebEncryption jwe = new JsonWebEncryption();
            jwe.setAlgorithmHeaderValue(KeyManagementAlgorithmIdentifiers.ECDH_ES_A256KW);
            jwe.setEncryptionMethodHeaderParameter(ContentEncryptionAlgorithmIdentifiers.AES_256_GCM);
            jwe.setKeyIdHeaderValue(keyId.toString());
            jwe.setKey(PublicJsonWebKey.Factory.newPublicJwk(publicJwk).getPublicKey());
            jwe.setPayload(text);
            change.accept(jwe);
            return jwe.getCompactSerialization();
        } catch (JoseException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
