package jp.madoguchi.gateway.desk;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.function.Supplier;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import jp.madoguchi.gateway.application.DeviceSecret;
import jp.madoguchi.gateway.application.Pins;

/**
 * 暗証番号の遅いハッシュ: PBKDF2 of the JDK, with a salt for each and a secret of this device, without which what is kept is
 * worth nothing to who tries them all elsewhere.
 */
@Singleton
class SlowPins implements Pins {
    private static final String PBKDF2 = "PBKDF2WithHmacSHA512";
    /** What OWASP's cheat sheet on storing passwords asks of this function. */
    private static final int ROUNDS = 210_000;

    private static final int SALT = 16;
    private static final int BITS = 256;

    private final SecureRandom random = new SecureRandom();
    private final byte[] device;

    SlowPins(DeviceSecret secret) {
        this.device = secret.derive("offline-pin");
    }

    @Override
    public Uni<String> hash(String pin) {
        return slowly(() -> {
            byte[] salt = new byte[SALT];
            random.nextBytes(salt);
            return HexFormat.of().formatHex(salt) + HexFormat.of().formatHex(derived(pin, salt));
        });
    }

    @Override
    public Uni<Boolean> matches(String pin, String hash) {
        return slowly(() -> {
            byte[] kept = HexFormat.of().parseHex(hash);
            ByteBuffer both = ByteBuffer.wrap(kept);
            byte[] salt = new byte[SALT];
            byte[] expected = new byte[kept.length - SALT];
            both.get(salt).get(expected);
            return MessageDigest.isEqual(expected, derived(pin, salt));
        });
    }

    private static <T> Uni<T> slowly(Supplier<T> work) {
        return Uni.createFrom().item(work).runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    private byte[] derived(String pin, byte[] salt) {
        byte[] salted = ByteBuffer.allocate(salt.length + device.length)
                .put(salt)
                .put(device)
                .array();
        PBEKeySpec spec = new PBEKeySpec(pin.toCharArray(), salted, ROUNDS, BITS);
        try {
            return SecretKeyFactory.getInstance(PBKDF2).generateSecret(spec).getEncoded();
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(PBKDF2, everyJavaHasIt);
        } finally {
            spec.clearPassword();
        }
    }
}
