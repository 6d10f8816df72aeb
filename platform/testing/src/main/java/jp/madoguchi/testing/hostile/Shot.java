package jp.madoguchi.testing.hostile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;

/**
 * 一発: one request.
 *
 * @param body its bytes, one in each character: not all of them are text
 * @param expected the status that must come; 0 where anything but a failure of ours will do
 */
record Shot(String name, String method, String path, Map<String, String> headers, String body, int expected) {
    static String text(String text) {
        return new String(text.getBytes(UTF_8), ISO_8859_1);
    }

    byte[] bytes() {
        return body.getBytes(ISO_8859_1);
    }
}
