package jp.madoguchi.contracts.id;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** 要約値 (SHA-256): names a content, by the same name wherever it is computed, and tells nothing of it. */
public final class Sha256 {
    private Sha256() {}

    /** Of these bytes, one after the other. */
    public static byte[] of(byte[]... content) {
        try {
            MessageDigest sum = MessageDigest.getInstance("SHA-256");
            for (byte[] part : content) {
                sum.update(part);
            }
            return sum.digest();
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException("SHA-256", everyJavaHasIt);
        }
    }

    /** Of these bytes, one after the other, in 64 hexadecimal digits. */
    public static String hex(byte[]... content) {
        return HexFormat.of().formatHex(of(content));
    }

    /** Of this text in UTF-8, in 64 hexadecimal digits. */
    public static String hex(String text) {
        return hex(text.getBytes(UTF_8));
    }
}
