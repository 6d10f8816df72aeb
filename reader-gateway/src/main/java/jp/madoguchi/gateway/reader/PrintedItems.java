package jp.madoguchi.gateway.reader;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.contracts.event.CardFace;
import jp.madoguchi.contracts.id.Sex;

/** 券面4情報のファイル（EF 0002）: name and address are left as they are printed. */
final class PrintedItems {
    private static final int FILE = 0xFF20;
    private static final int NAME = 0xDF22;
    private static final int ADDRESS = 0xDF23;
    private static final int BIRTH_DATE = 0xDF24;
    private static final int SEX = 0xDF25;

    private final Map<Integer, String> texts;

    private PrintedItems(Map<Integer, String> texts) {
        this.texts = texts;
    }

    /** The four items, or nothing if the file is not whole and sound. */
    static Optional<CardFace> read(byte[] file) {
        return BerTlv.items(ByteBuffer.wrap(file))
                .filter(outer -> outer.size() == 1 && outer.get(0).tag() == FILE)
                .flatMap(outer -> BerTlv.items(outer.get(0).value()))
                .flatMap(PrintedItems::texts)
                .flatMap(PrintedItems::face);
    }

    private static Optional<PrintedItems> texts(Iterable<BerTlv.Item> items) {
        Map<Integer, String> texts = new HashMap<>();
        for (BerTlv.Item item : items) {
            // The header and what later cards may add is nobody's text here.
            if (item.tag() < NAME || item.tag() > SEX) {
                continue;
            }
            Optional<String> text = text(item.value());
            if (text.isEmpty() || texts.put(item.tag(), text.get()) != null) {
                return Optional.empty();
            }
        }
        return Optional.of(new PrintedItems(texts));
    }

    private Optional<CardFace> face() {
        Optional<String> name = of(NAME).filter(text -> !text.isBlank());
        return name.flatMap(printed -> of(ADDRESS)
                .flatMap(address -> of(BIRTH_DATE)
                        .flatMap(PrintedItems::date)
                        .flatMap(born -> of(SEX).flatMap(PrintedItems::sex)
                                .map(sex -> new CardFace(
                                        printed, null, born, sex, address.isBlank() ? null : address, null, null)))));
    }

    private Optional<String> of(int tag) {
        return Optional.ofNullable(texts.get(tag));
    }

    private static Optional<String> text(ByteBuffer value) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(value.duplicate())
                    .toString());
        } catch (CharacterCodingException notUtf8) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE));
        } catch (DateTimeParseException noSuchDay) {
            return Optional.empty();
        }
    }

    /** The card's own codes: 9 covers both その他 and 不明, and オンライン資格確認 has 3 for it. */
    private static Optional<Sex> sex(String code) {
        return switch (code) {
            case "1" -> Optional.of(Sex.MALE);
            case "2" -> Optional.of(Sex.FEMALE);
            case "9" -> Optional.of(Sex.UNSET);
            default -> Optional.empty();
        };
    }
}
