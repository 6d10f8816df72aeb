package jp.madoguchi.gateway.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.util.SecretBytes;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;

/**
 * 暗号化したJSON: AES-256-GCM under the device's key. Each text is bound to the row it lies in, so that no two can be
 * swapped.
 */
@Singleton
class EncryptedJson {
    private static final int NONCE = 12;
    private static final int TAG = 16;

    private final DeviceKey device;
    private final Aead aead;
    private final ObjectMapper json;

    EncryptedJson(DeviceKey device, ObjectMapper json) {
        this.device = device;
        this.aead = aead(device.derive("journal"));
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
        return lockBytes(text.getBytes(StandardCharsets.UTF_8), row);
    }

    byte[] lockBytes(byte[] plain, String row) {
        try {
            return aead.encrypt(plain, row.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException("AES-GCM", everyJavaHasIt);
        }
    }

    /** The text, or {@link Damaged} when it is not what was written into this row by this device. */
    String unlock(byte[] bytes, String row) throws Damaged {
        return new String(unlockBytes(bytes, row), StandardCharsets.UTF_8);
    }

    byte[] unlockBytes(byte[] bytes, String row) throws Damaged {
        try {
            return aead.decrypt(bytes, row.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException changed) {
            throw new Damaged(row);
        }
    }

    /** Bytes before and behind the text are the bare nonce and tag, so that what earlier versions wrote is read too. */
    @AccessesPartialKey
    private static Aead aead(byte[] key) {
        try {
            AeadConfig.register();
            AesGcmKey journalKey = AesGcmKey.builder()
                    .setParameters(AesGcmParameters.builder()
                            .setKeySizeBytes(key.length)
                            .setIvSizeBytes(NONCE)
                            .setTagSizeBytes(TAG)
                            .setVariant(AesGcmParameters.Variant.NO_PREFIX)
                            .build())
                    .setKeyBytes(SecretBytes.copyFrom(key, InsecureSecretKeyAccess.get()))
                    .build();
            return KeysetHandle.newBuilder()
                    .addEntry(KeysetHandle.importKey(journalKey).withFixedId(1).makePrimary())
                    .build()
                    .getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException("AES-GCM", everyJavaHasIt);
        }
    }

    /** 書き換えられた: the bytes are not what this device wrote. */
    static final class Damaged extends Exception {
        private static final long serialVersionUID = 1L;

        Damaged(String row) {
            super(row);
        }
    }
}
