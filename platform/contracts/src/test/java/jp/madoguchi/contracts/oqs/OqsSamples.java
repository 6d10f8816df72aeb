package jp.madoguchi.contracts.oqs;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Synthetic messages, written as other systems might write them. */
final class OqsSamples {
    static final String UTF_8 = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"no\"?>";
    static final String SHIFT_JIS = "<?xml version=\"1.0\" encoding=\"Shift_JIS\" standalone=\"no\"?>";
    static final String PERSON = "<InsurerNumber>06139000</InsurerNumber><InsuredCardSymbol>９５５０</InsuredCardSymbol>"
            + "<InsuredIdentificationNumber>12345</InsuredIdentificationNumber>"
            + "<InsuredBranchNumber>1</InsuredBranchNumber>"
            + "<Name>試験　太郎</Name><NameKana>ｼｹﾝ ﾀﾛｳ</NameKana><Sex1>1</Sex1><Birthdate>19840401</Birthdate>";

    private static final String[] ALPHABET = {
        "試",
        "験",
        "太",
        "ｼ",
        "ｹ",
        "ﾝ",
        "Ａ",
        "９",
        "a",
        "0",
        " ",
        "　",
        "髙",
        "①",
        "〜",
        "～",
        "－",
        "―",
        "‖",
        "¥",
        "‾",
        "é",
        "𠮷",
        "😀",
        "&",
        "<",
        ">",
        "\"",
        "'",
        "]]>",
        "\t",
        "\n",
        "\r",
        "\r\n",
        "&#65;",
        "\u007F",
        "\u0085",
        "\uFFFD",
        "葛\uDB40\uDD00"
    };

    private OqsSamples() {}

    static String message(String header, String body) {
        return "<XmlMsg><MessageHeader>" + header + "</MessageHeader><MessageBody>" + body + "</MessageBody></XmlMsg>";
    }

    static String result(String content) {
        return "<ResultList>" + one(content) + "</ResultList>";
    }

    static String one(String content) {
        return "<ResultOfQualificationConfirmation>" + content + "</ResultOfQualificationConfirmation>";
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static OqsReading.Read read(byte[] bytes) {
        return new OqsReader()
                .read(bytes)
                .match(
                        read -> read,
                        unfinished -> {
                            throw new AssertionError("unfinished " + unfinished.code());
                        },
                        refused -> {
                            throw new AssertionError("refused " + refused.code());
                        });
    }

    static byte[] write(OqsMessage message, OqsEncoding encoding) {
        return new OqsWriter().write(message, encoding).match(bytes -> bytes, refused -> {
            throw new AssertionError(refused.code());
        });
    }

    /** A message with every element the table knows, under every name. */
    static OqsMessage complete(Random random) {
        OqsBlock.Builder root = OqsMessage.builder();
        fill(root, random);
        return OqsMessage.of(root);
    }

    private static void fill(OqsBlock.Builder into, Random random) {
        into.kind().values().forEach(element -> into.with(element, text(random)));
        for (OqsContainer within : into.kind().containers()) {
            int count = within.isMany() ? random.nextInt(3) + 1 : 1;
            for (int i = 0; i < count; i++) {
                OqsBlock.Builder inner = into.within(within.name());
                fill(inner, random);
                into.with(inner);
            }
        }
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder("値");
        for (int i = random.nextInt(12); i > 0; i--) {
            text.insert(random.nextInt(2) * text.length(), ALPHABET[random.nextInt(ALPHABET.length)]);
        }
        return text.toString();
    }

    /** The same message in an order of its own, with elements between that nobody knows. */
    static String shuffled(OqsBlock block, Random random) {
        List<String> parts = new ArrayList<>();
        parts.add("<Unknown a=\"1\"><Name>誰でもない</Name></Unknown>");
        parts.add("\r\n<!-- 注 --><?pi 12?>");
        for (String element : block.kind().values()) {
            block.value(element)
                    .ifPresent(value -> parts.add("<" + element + ">" + escaped(value) + "</" + element + ">"));
        }
        for (OqsContainer within : block.kind().containers()) {
            parts.add(String.join(
                    "",
                    block.blocks(within.name()).stream()
                            .map(inner -> shuffled(inner, random))
                            .toList()));
        }
        Collections.shuffle(parts, random);
        return "<" + block.name() + ">" + String.join("", parts) + "</" + block.name() + ">";
    }

    private static String escaped(String value) {
        return value.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace("]]>", "]]&gt;")
                .replace("\r", "&#13;");
    }
}
