package jp.madoguchi.gateway.reader;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** 試験用のファイル: writes EF 0002 as a card holds it. */
public final class CardFile {
    private final ByteArrayOutputStream content = new ByteArrayOutputStream();

    /** The file of a synthetic person. */
    public static byte[] anyFourItems() {
        return new CardFile()
                .header()
                .text(0x22, "新橋 太郎")
                .text(0x23, "東京都港区新橋２丁目１番３号" + "　サンプル棟".repeat(20))
                .text(0x24, "19540326")
                .text(0x25, "1")
                .bytes();
    }

    CardFile header() {
        return item(0x21, new byte[8]);
    }

    CardFile text(int tag, String text) {
        return item(tag, text.getBytes(StandardCharsets.UTF_8));
    }

    CardFile item(int tag, byte[] value) {
        content.write(0xDF);
        content.write(tag);
        length(content, value.length);
        content.writeBytes(value);
        return this;
    }

    byte[] bytes() {
        return bytes(0xFF20);
    }

    byte[] bytes(int tag) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write(tag >> 8);
        file.write(tag & 0xFF);
        length(file, content.size());
        file.writeBytes(content.toByteArray());
        return file.toByteArray();
    }

    private static void length(ByteArrayOutputStream file, int length) {
        if (length > 0xFF) {
            file.write(0x82);
            file.write(length >> 8);
        } else if (length >= 0x80) {
            file.write(0x81);
        }
        file.write(length & 0xFF);
    }
}
