package jp.madoguchi.gateway.journal;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.sqlite.Function;

/** 行の封: HMAC-SHA256 under a key of the device over what stands in a row, so that no bit of it changes unseen. */
@Singleton
class Seals {
    private static final String MAC = "HmacSHA256";
    private static final int BLOB = 4;
    private static final int NULL = 5;

    private final ThreadLocal<Mac> keyed;

    Seals(DeviceKey device) {
        SecretKeySpec key = new SecretKeySpec(device.derive("seal"), MAC);
        this.keyed = ThreadLocal.withInitial(() -> keyed(key));
    }

    private static Mac keyed(SecretKeySpec key) {
        try {
            Mac keyed = Mac.getInstance(MAC);
            keyed.init(key);
            return keyed;
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(MAC, everyJavaHasIt);
        }
    }

    /** Over the table's name and the row's values; each with its length, so that none runs into the next. */
    byte[] of(List<? extends @Nullable String> values) {
        StringBuilder text = new StringBuilder();
        for (String value : values) {
            if (value == null) {
                text.append('~');
            } else {
                text.append(value.length()).append(':').append(value);
            }
        }
        return keyed.get().doFinal(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Over a row of this table whose values are texts and numbers, in the order of its columns. */
    byte[] ofRow(String table, @Nullable Object... values) {
        List<@Nullable String> texts = new ArrayList<>(values.length + 1);
        texts.add(table);
        for (Object value : values) {
            texts.add(value == null ? null : value.toString());
        }
        return of(texts);
    }

    /** Bytes as a seal covers them. */
    static String text(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    /** Makes {@code device_seal(…)} known to this connection. No other program has it. */
    void teach(Connection connection) throws SQLException {
        Function.create(connection, "device_seal", new DeviceSeal(), -1, Function.FLAG_DETERMINISTIC);
    }

    /** SQLから封をする. */
    private final class DeviceSeal extends Function {
        @Override
        protected void xFunc() throws SQLException {
            @Nullable String[] values = new @Nullable String[args()];
            for (int i = 0; i < values.length; i++) {
                values[i] = argument(i);
            }
            result(of(Arrays.asList(values)));
        }

        private @Nullable String argument(int argument) throws SQLException {
            return switch (value_type(argument)) {
                case NULL -> null;
                case BLOB -> text(value_blob(argument));
                default -> value_text(argument);
            };
        }
    }
}
