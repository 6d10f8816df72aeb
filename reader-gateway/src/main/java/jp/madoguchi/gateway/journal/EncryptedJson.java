package jp.madoguchi.gateway.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * 暗号化したJSON: AES-256-GCM under the device's key. Each text is bound to the row it lies in, so that no two can be
 * swapped.
 */
@Singleton
class EncryptedJson {
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final DeviceKey device;
    private final SecretKeySpec key;
    private final ObjectMapper json;

    EncryptedJson(DeviceKey device, ObjectMapper json) {
        this.device = device;
        this.key = new SecretKeySpec(device.derive("journal"), "AES");
        this.json = json;
    }

    String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException ourOwnRecords) {
            throw new IllegalStateException("not writable: " + value.getClass().getSimpleName());
        }
    }

    <T> T value(String text, Class<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException ourOwnRecords) {
            // Not kept as the cause: its message quotes the text.
            throw new IllegalStateException("not readable: " + type.getSimpleName());
        }
    }

    /** Tells two values apart without keeping either; worth nothing without the device's key. */
    String fingerprint(Object value) {
        return HexFormat.of().formatHex(device.derive("fingerprint|" + text(value)));
    }

    byte[] lock(String text, String row) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            byte[] locked = cipher(Cipher.ENCRYPT_MODE, nonce, row).doFinal(text.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.allocate(NONCE + locked.length)
                    .put(nonce)
                    .put(locked)
                    .array();
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(CIPHER, everyJavaHasIt);
        }
    }

    /** The text, or {@link Damaged} when it is not what was written into this row by this device. */
    String unlock(byte[] bytes, String row) throws Damaged {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        byte[] nonce = new byte[NONCE];
        byte[] locked = new byte[Math.max(0, bytes.length - NONCE)];
        if (locked.length == 0) {
            throw new Damaged(row);
        }
        buffer.get(nonce).get(locked);
        try {
            return new String(cipher(Cipher.DECRYPT_MODE, nonce, row).doFinal(locked), StandardCharsets.UTF_8);
        } catch (AEADBadTagException changed) {
            throw new Damaged(row);
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(CIPHER, everyJavaHasIt);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String row) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(row.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    /** 書き換えられた: the bytes are not what this device wrote. */
    static final class Damaged extends Exception {
        private static final long serialVersionUID = 1L;

        Damaged(String row) {
            super(row);
        }
    }
}
