package jp.madoguchi.gateway.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BerTlvTest {
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "nothing at all,                   '',             ''",
        "a tag of one byte,                8001AA,         80=AA",
        "a tag of two bytes,               DF2201AA,       DF22=AA",
        "two after each other,             DF2201AADF2500, DF22=AA DF25=",
        "the length in one more byte,      DF228102AABB,   DF22=AABB",
        "the length in two more bytes,     DF22820002AABB, DF22=AABB",
        "a value cut short,                DF2203AABB,     none",
        "a tag without a length,           DF22,           none",
        "half a tag,                       DF,             none",
        "a length cut short,               DF228200,       none",
        "a tag of three bytes,             DF812201AA,     none",
        "a length without end,             DF2280AA0000,   none",
        "a length of three more bytes,     DF2283000001AA, none",
        "a length beyond any file,         DF2284FFFFFFFF, none",
        "one good and one cut short,       DF2201AADF25,   none"
    })
    void readsWhatTheCardUsesAndNothingElse(String name, String bytes, String expected) {
        String items = BerTlv.items(ByteBuffer.wrap(HEX.parseHex(bytes)))
                .map(found -> found.stream()
                        .map(item -> Integer.toHexString(item.tag()).toUpperCase(Locale.ROOT) + "="
                                + HEX.formatHex(bytesOf(item)))
                        .collect(Collectors.joining(" ")))
                .orElse("none");
        assertEquals(expected, items);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "a short file,              FF2010DF21080A, 19",
        "the length in one more,    FF2081A0DF2108, 164",
        "the length in two more,    FF20820123DF21, 296",
        "the file is not there,     '',             -1",
        "the first bytes are noise, FFFFFFFFFFFFFF, -1"
    })
    void tellsFromTheFirstBytesHowLongTheFileIs(String name, String head, int expected) {
        assertEquals(expected, BerTlv.wholeLength(HEX.parseHex(head)).orElse(-1));
    }

    private static byte[] bytesOf(BerTlv.Item item) {
        byte[] bytes = new byte[item.value().remaining()];
        item.value().get(bytes);
        return bytes;
    }
}
