package jp.madoguchi.gateway.clinic;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import jp.madoguchi.contracts.event.SealingKey;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/** 渡した封かん鍵: new ones each time somebody asks, and the private halves to open with what was sealed. */
public final class HandedKeys {
    private static final int AT_ONCE = 8;

    private final Map<UUID, EllipticCurveJsonWebKey> keys = new ConcurrentHashMap<>();
    private volatile boolean isWithheld;

    /** None are handed out from now on, or they are again. */
    public void withhold(boolean withheld) {
        isWithheld = withheld;
    }

    /** The private half of one that was handed out. */
    public EllipticCurveJsonWebKey privateKey(UUID keyId) {
        EllipticCurveJsonWebKey key = keys.get(keyId);
        if (key == null) {
            throw new AssertionError("a key nobody handed out");
        }
        return key;
    }

    List<SealingKey> handOut() {
        return isWithheld
                ? List.of()
                : Stream.generate(this::newKey).limit(AT_ONCE).toList();
    }

    private SealingKey newKey() {
        try {
            UUID id = UUID.randomUUID();
            EllipticCurveJsonWebKey key = EcJwkGenerator.generateJwk(EllipticCurves.P256);
            keys.put(id, key);
            return new SealingKey(id, key.toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY));
        } catch (JoseException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
