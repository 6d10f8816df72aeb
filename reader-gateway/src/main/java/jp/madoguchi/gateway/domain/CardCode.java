package jp.madoguchi.gateway.domain;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/**
 * 照合番号B: the fourteen digits printed on the front of the card, 生年月日 YYMMDD, the year of 有効期限 and the four digits of
 * セキュリティコード. Opens the four printed items and nothing else; 照合番号A, which is the 個人番号, has no type here.
 */
public final class CardCode {
    /** The first cards were issued in January 2016, and a stay may end in the year it began. */
    private static final int FIRST_EXPIRY = 2016;

    /** A card lasts until the tenth birthday after its issue. */
    private static final int LONGEST_LIFE = 10;

    private static final String CLAUSE = "券面の照合番号B";
    private static final String FOURTEEN_DIGITS = "[0-9]{14}";
    private static final String INDIVIDUAL_NUMBER = "[0-9]{12}";

    private static final List<Rule> FORM = List.of(
            new Rule(
                    "card-code-individual-number",
                    "個人番号（12桁）は入力しないでください。券面の表の生年月日・有効期限の西暦年・セキュリティコードを入力してください",
                    (digits, today) -> !digits.matches(INDIVIDUAL_NUMBER)),
            new Rule(
                    "card-code-digits",
                    "生年月日6桁・有効期限の西暦年4桁・セキュリティコード4桁の14桁で入力してください",
                    (digits, today) -> digits.matches(INDIVIDUAL_NUMBER) || digits.matches(FOURTEEN_DIGITS)));

    private static final List<Rule> CONTENT = List.of(
            new Rule(
                    "card-code-birth-date",
                    "はじめの6桁は生年月日（西暦の下2桁・月・日）です。券面と見比べてください",
                    (digits, today) -> Stream.of("19", "20").anyMatch(century -> isPast(century + digits, today))),
            new Rule(
                    "card-code-expiry-year",
                    "7桁目からの4桁は有効期限の西暦年です。券面と見比べてください",
                    (digits, today) -> isExpiry(Integer.parseInt(digits.substring(6, 10)), today)));

    private final String digits;

    private CardCode(String digits) {
        this.digits = digits;
    }

    /** Checks what was typed before any try of the card is spent on it. */
    public static TypedCode check(String typed, LocalDate today) {
        String digits = Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[\\s-]", "");
        List<DeskFinding> form = broken(FORM, digits, today);
        List<DeskFinding> findings = form.isEmpty() ? broken(CONTENT, digits, today) : form;
        return findings.isEmpty() ? new TypedCode.Plausible(new CardCode(digits)) : new TypedCode.Broken(findings);
    }

    private static List<DeskFinding> broken(List<Rule> rules, String digits, LocalDate today) {
        return rules.stream()
                .filter(rule -> !rule.satisfied().test(digits, today))
                .map(rule -> new DeskFinding(rule.id(), "code", rule.message(), CLAUSE))
                .toList();
    }

    private static boolean isPast(String digits, LocalDate today) {
        try {
            return !LocalDate.parse(digits.substring(0, 8), DateTimeFormatter.BASIC_ISO_DATE)
                    .isAfter(today);
        } catch (DateTimeParseException noSuchDay) {
            return false;
        }
    }

    private static boolean isExpiry(int year, LocalDate today) {
        return year >= FIRST_EXPIRY && year <= today.getYear() + LONGEST_LIFE;
    }

    /** As the card is given it. */
    public byte[] bytes() {
        return digits.getBytes(StandardCharsets.US_ASCII);
    }

    /** Masked: it says when a person was born, and strings end up in logs. */
    @Override
    public String toString() {
        return "CardCode[***]";
    }

    /** 照合番号Bの規則: what fourteen typed digits must be to be worth a try. */
    private record Rule(String id, String message, BiPredicate<String, LocalDate> satisfied) {}
}
