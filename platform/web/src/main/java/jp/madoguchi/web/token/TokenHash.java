package jp.madoguchi.web.token;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import jp.madoguchi.contracts.id.Sha256;

/** トークンの要約値 (SHA-256): the name of a token that can be kept, compared and dumped without being of use to anybody. */
record TokenHash(long first, long second, long third, long fourth) {

    static TokenHash of(String token) {
        ByteBuffer digest = ByteBuffer.wrap(Sha256.of(token.getBytes(UTF_8)));
        return new TokenHash(digest.getLong(), digest.getLong(), digest.getLong(), digest.getLong());
    }
}
