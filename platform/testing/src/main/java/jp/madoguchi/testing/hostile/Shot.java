package jp.madoguchi.testing.hostile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;

/**
 * 一発: one request.
 *
 * @param body its bytes, one in each character: not all of them are text
 * @param expected the status that must come, {@link #ANYTHING} or {@link #REFUSED}
 */
record Shot(String name, String method, String path, Map<String, String> headers, String body, int expected) {
    /** Anything but a failure of ours will do. */
    static final int ANYTHING = 0;

    /** Whatever the reason it is refused for. */
    static final int REFUSED = 4;

    private static final int CLASS = 100;

    boolean takes(int status) {
        return expected == ANYTHING || expected == status || (expected == REFUSED && status / CLASS == REFUSED);
    }

    static String text(String text) {
        return new String(text.getBytes(UTF_8), ISO_8859_1);
    }

    byte[] bytes() {
        return body.getBytes(ISO_8859_1);
    }
}
