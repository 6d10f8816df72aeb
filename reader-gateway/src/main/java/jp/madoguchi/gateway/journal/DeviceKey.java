package jp.madoguchi.gateway.journal;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Objects;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import jp.madoguchi.gateway.GatewayConfig;
import jp.madoguchi.gateway.application.DeviceSecret;
import jp.madoguchi.gateway.application.JournalUnavailable;

/**
 * 端末の鍵: 256 random bits in a file only the gateway's account can read. Made once; every other secret of the device
 * follows from it.
 */
@Singleton
class DeviceKey implements DeviceSecret {
    private static final int BYTES = 32;
    private static final String MAC = "HmacSHA256";

    private final byte[] key;
    /** As it is for the next text: making one takes longer than most texts. */
    private final ThreadLocal<Mac> keyed = ThreadLocal.withInitial(this::keyed);

    @Inject
    DeviceKey(JournalHome home, GatewayConfig config) {
        this(home, config.keyFile().orElse(home.file("device.key")));
    }

    DeviceKey(JournalHome home, Path file) {
        if (!Files.exists(file) && (Files.exists(home.file("journal.db")) || home.isHandedOver())) {
            // A new key over an old journal would make every entry in it unreadable for good.
            throw new JournalUnavailable(
                    "key-missing: there is a journal and no device key at " + file + ". Put the key back.", null);
        }
        try {
            if (!Files.exists(file)) {
                create(Objects.requireNonNull(file.toAbsolutePath().getParent(), "folder of the key"), file);
            }
            this.key = Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new JournalUnavailable("key-unreadable: " + file, unreadable);
        }
        if (key.length != BYTES) {
            throw new JournalUnavailable("key-damaged: " + file + " is not " + BYTES + " bytes long", null);
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
        return keyed.get().doFinal(purpose.getBytes(StandardCharsets.UTF_8));
    }

    private Mac keyed() {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(key, MAC));
            return mac;
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(MAC, everyJavaHasIt);
        }
    }
}
