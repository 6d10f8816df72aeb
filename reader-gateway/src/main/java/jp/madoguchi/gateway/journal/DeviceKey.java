package jp.madoguchi.gateway.journal;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import jp.madoguchi.gateway.GatewayConfig;
import jp.madoguchi.gateway.application.DeviceSecret;

/**
 * 端末の鍵: 256 random bits in a file only the gateway's account can read. Made once; every other secret of the device
 * follows from it.
 */
@Singleton
class DeviceKey implements DeviceSecret {
    private static final int BYTES = 32;
    private static final String MAC = "HmacSHA256";

    private final byte[] key;

    @Inject
    DeviceKey(GatewayConfig config) {
        this(config.home());
    }

    DeviceKey(Path home) {
        try {
            Path file = home.resolve("device.key");
            if (!Files.exists(file)) {
                create(home, file);
            }
            this.key = Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        if (key.length != BYTES) {
            throw new IllegalStateException("device.key is not 32 bytes long");
        }
    }

    private static void create(Path home, Path file) throws IOException {
        Files.createDirectories(home);
        byte[] fresh = new byte[BYTES];
        new SecureRandom().nextBytes(fresh);
        boolean isPosix = Files.getFileStore(home).supportsFileAttributeView("posix");
        FileAttribute<?>[] ownerOnly = isPosix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
        Path half = Files.createTempFile(home, "device", ".new", ownerOnly);
        Files.write(half, fresh, StandardOpenOption.SYNC);
        Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public byte[] derive(String purpose) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(key, MAC));
            return mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(MAC, everyJavaHasIt);
        }
    }
}
