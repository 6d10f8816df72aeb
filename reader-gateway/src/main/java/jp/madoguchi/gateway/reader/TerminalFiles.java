package jp.madoguchi.gateway.reader;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 連携ファイルの名前: a response has the name of its request with {@code res} for {@code req}; what each exchange is called
 * stands in {@code /terminal-files.csv}. Other programs of the clinic exchange files in the same folders, so whatever
 * does not carry our mark is not ours to touch.
 */
enum TerminalFiles {
    /** 資格確認（個別）. */
    SINGLE(Mark.VISIT),
    /** 一括照会の要求と受付. */
    BULK_RECEPTION(Mark.VISIT),
    /** 一括照会の結果要求と結果. */
    BULK_RESULT(Mark.VISIT),
    /** 打診: 資格確認（個別） for nobody. */
    PROBE(Mark.PROBE);

    private static final int DIGITS = 17;

    private final String base;
    private final Pattern response;

    TerminalFiles(String mark) {
        this.base =
                TerminalTable.rows("files", "exchange", "name", "meaning", "source", "checked_on", "certainty").stream()
                        .filter(row -> row[0].equals(name()))
                        .map(row -> row[1])
                        .findFirst()
                        .orElseThrow();
        this.response = Pattern.compile(
                Pattern.quote(base) + "res_(" + mark + "[0-9a-f]{" + DIGITS + "})\\.(?:xml|zip)",
                Pattern.CASE_INSENSITIVE);
    }

    /**
     * 任意のファイル識別子 of a visit's question: the same after a restart, so that an answer which came meanwhile is found. The
     * last digits of the visit's id are chance; its first are the time.
     */
    static String id(UUID visitId) {
        return Mark.VISIT + digits(visitId);
    }

    /** The same of a question for nobody. */
    static String probe(UUID chance) {
        return Mark.PROBE + digits(chance);
    }

    private static String digits(UUID visitId) {
        String digits = HexFormat.of().toHexDigits(visitId.getMostSignificantBits())
                + HexFormat.of().toHexDigits(visitId.getLeastSignificantBits());
        return digits.substring(digits.length() - DIGITS);
    }

    /** How the id of the visit ends that this id was made of. */
    static String endOfVisit(String id) {
        String digits = id.substring(Mark.VISIT.length());
        return digits.charAt(0) + "-" + digits.substring(1, 5) + "-" + digits.substring(5);
    }

    /** Whether a file of this name is a response to us, in any of the exchanges. */
    static boolean isResponse(String fileName) {
        return Arrays.stream(values())
                .anyMatch(exchange -> exchange.answered(fileName).isPresent());
    }

    String request(String id) {
        return base + "req_" + id + ".xml";
    }

    /** The id a response file answers to, if it is one to a question of ours. */
    Optional<String> answered(String fileName) {
        Matcher answer = response.matcher(fileName);
        return answer.matches() ? Optional.of(answer.group(1).toLowerCase(Locale.ROOT)) : Optional.empty();
    }

    /** 目印: whose question it is. */
    private static final class Mark {
        static final String VISIT = "mdg";
        static final String PROBE = "mdp";

        private Mark() {}
    }
}
