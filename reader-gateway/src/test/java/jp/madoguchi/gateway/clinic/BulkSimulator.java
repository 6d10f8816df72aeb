package jp.madoguchi.gateway.clinic;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.ZipOutputStream;
import jp.madoguchi.contracts.oqs.OqsBlock;
import jp.madoguchi.contracts.oqs.OqsBulk;
import jp.madoguchi.contracts.oqs.OqsReader;
import jp.madoguchi.contracts.oqs.OqsReading;
import jp.madoguchi.gateway.clinic.TerminalSimulator.Writing;

/**
 * 一括照会の相手役: gives each list a 受付番号, and its result to whoever asks by it, well or in one of the ways a terminal can
 * go wrong.
 */
public final class BulkSimulator {
    /** ふるまい. */
    public enum Behaviour {
        /** 正しく答える: one document in a zip. */
        RIGHT,
        /** 圧縮せずに答える. */
        PLAIN,
        /** 一人一文書で答える, under names that lead out of any folder. */
        SPLIT,
        /** 処理中と三度答えてから答える. */
        SLOW,
        /** どのファイルも二度書く. */
        TWICE,
        /** 書きかけのあと書き終える. */
        HALF_THEN_WHOLE,
        /** 書きかけのまま. */
        HALF_FOREVER,
        /** 受け付けない. */
        NO_RECEPTION,
        /** 受け付けるが結果を答えない. */
        NO_RESULT,
        /** 受付で異常終了. */
        RECEPTION_ERROR,
        /** 結果で異常終了. */
        RESULT_ERROR,
        /** よその医療機関の結果. */
        WRONG_INSTITUTION,
        /** 別の受付番号の結果. */
        OTHER_RECEPTION,
        /** よその結果のあと正しく答える. */
        WRONG_THEN_RIGHT,
        /** 頼んでいない人の結果だけ. */
        OTHERS_ONLY,
        /** 開くと大きすぎるzip. */
        BOMB,
        /** 最初の人は抜け、次の人はエラー. */
        PARTIAL
    }

    private final TerminalSimulator terminal;
    private final Map<String, List<OqsBlock>> receptions = new ConcurrentHashMap<>();
    private final Map<String, String> identifiers = new ConcurrentHashMap<>();
    private final List<OqsBulk> asked = new CopyOnWriteArrayList<>();
    private final List<String> polled = new CopyOnWriteArrayList<>();
    private final List<Writing> held = new ArrayList<>();
    private volatile Behaviour behaviour = Behaviour.RIGHT;
    private boolean isHeld;

    BulkSimulator(TerminalSimulator terminal) {
        this.terminal = terminal;
    }

    /** How it treats lists from now on. */
    public void behaves(Behaviour next) {
        behaviour = next;
    }

    /** The lists so far. */
    public List<OqsBulk> asked() {
        return asked;
    }

    /** The 受付番号 whose result was asked for, each time. */
    public List<String> polled() {
        return polled;
    }

    /** Answers nothing from now on, and remembers what it would have answered. */
    public synchronized void hold() {
        isHeld = true;
    }

    /** Answers what it held back. */
    public synchronized void release() throws IOException {
        isHeld = false;
        for (Writing one : held) {
            one.write();
        }
        held.clear();
    }

    /** Whether this is a file of its own; it is treated then. */
    boolean takes(String base, byte[] bytes) throws IOException {
        if (base.startsWith("OQSmuquc01res_")) {
            OqsBulk bulk = read(bytes);
            asked.add(bulk);
            String number = "2026112000000" + asked.size();
            receptions.put(number, bulk.message().body().orElseThrow().blocks("QualificationConfirmSearchInfo"));
            identifiers.put(
                    number,
                    bulk.message()
                            .header()
                            .flatMap(header -> header.value("ArbitraryFileIdentifier"))
                            .orElseThrow());
            soon(() -> receive(base, number));
            return true;
        }
        if (base.startsWith("OQSmuquc02res_")) {
            String number = read(bytes).receptionNumber().orElseThrow();
            polled.add(number);
            soon(() -> answer(base, number));
            return true;
        }
        return false;
    }

    private synchronized void soon(Writing answer) throws IOException {
        if (isHeld) {
            held.add(answer);
        } else {
            answer.write();
        }
    }

    private static OqsBulk read(byte[] bytes) {
        return new OqsBulk(OqsReader.ofBulk()
                .read(bytes)
                .match(read -> read, half -> unreadable(), bad -> unreadable())
                .message());
    }

    private static OqsReading.Read unreadable() {
        throw new AssertionError("the request is no message");
    }

    private void receive(String base, String number) throws IOException {
        String id = identifiers.getOrDefault(number, "");
        String taken = message(header("1311234569", id, ""), "<ReceptionNumber>" + number + "</ReceptionNumber>");
        switch (behaviour) {
            case NO_RECEPTION -> {
                // Nothing comes.
            }
            case RECEPTION_ERROR -> terminal.whole(base + ".xml", error(id));
            case HALF_THEN_WHOLE -> {
                terminal.half(base, taken);
                terminal.later(300, () -> terminal.whole(base + ".xml", taken));
            }
            case TWICE -> {
                terminal.whole(base + ".xml", taken);
                terminal.later(1_000, () -> terminal.whole(base + ".xml", taken));
            }
            default -> terminal.whole(base + ".xml", taken);
        }
    }

    private void answer(String base, String number) throws IOException {
        List<String> units = receptions.getOrDefault(number, List.of()).stream()
                .map(question -> unit(
                        question,
                        terminal.body(
                                question.value("InsuredIdentificationNumber").orElseThrow())))
                .toList();
        String right = result(number, "1311234569", String.join("", units));
        boolean isSlow = behaviour == Behaviour.SLOW && polled.size() <= 3;
        switch (behaviour) {
            case NO_RESULT, NO_RECEPTION -> {
                // Nothing comes.
            }
            case PLAIN -> terminal.whole(base + ".xml", right);
            case RESULT_ERROR -> terminal.whole(base + ".xml", error(identifiers.getOrDefault(number, "")));
            case HALF_FOREVER -> half(base, zip(List.of(right)));
            case HALF_THEN_WHOLE -> {
                half(base, zip(each(number, units)));
                terminal.later(300, () -> terminal.put(base + ".zip", zip(List.of(right))));
            }
            case TWICE -> {
                terminal.put(base + ".zip", zip(List.of(right)));
                terminal.later(1_000, () -> terminal.put(base + ".zip", zip(List.of(right))));
            }
            default -> {
                if (isSlow) {
                    terminal.whole(base + ".xml", processing(number));
                } else {
                    terminal.put(base + ".zip", zip(documents(number, units, right)));
                }
            }
        }
    }

    /** What the zip holds. */
    private List<String> documents(String number, List<String> units, String right) {
        String all = String.join("", units);
        return switch (behaviour) {
            case SPLIT -> each(number, units);
            case WRONG_INSTITUTION -> List.of(result(number, "1317654323", all));
            case OTHER_RECEPTION -> List.of(result("999", "1311234569", all));
            case WRONG_THEN_RIGHT -> List.of(polled.size() > 1 ? right : result("999", "1311234569", all));
            case OTHERS_ONLY ->
                List.of(right.replaceAll("<ArbitraryIdentifier>[^<]*", "<ArbitraryIdentifier>somebody"));
            case BOMB -> List.of("<!-- " + " ".repeat(9 << 20) + "-->");
            case PARTIAL ->
                List.of(result(
                        number, "1311234569", inError(units.get(1)) + String.join("", units.subList(2, units.size()))));
            default -> List.of(right);
        };
    }

    private List<String> each(String number, List<String> units) {
        return units.stream().map(unit -> result(number, "1311234569", unit)).toList();
    }

    private static String inError(String unit) {
        return unit.replaceAll(
                "<QualificationValidity>.*",
                "<ProcessingResultStatus>2</ProcessingResultStatus><ProcessingResultCode>E7</ProcessingResultCode>"
                        + "</BulkConfirmUnit>");
    }

    /** Half a zip, and where it holds several documents one that ends between two of them. */
    private void half(String base, byte[] zip) throws IOException {
        int second = 0;
        for (int at = 4; at < zip.length - 4 && second == 0; at++) {
            if (zip[at] == 'P' && zip[at + 1] == 'K' && zip[at + 2] == 3 && zip[at + 3] == 4) {
                second = at;
            }
        }
        terminal.put(base + ".zip", Arrays.copyOf(zip, second == 0 ? zip.length / 2 : second));
    }

    private static String unit(OqsBlock question, String body) {
        StringBuilder echo = new StringBuilder("<BulkConfirmUnit><QualificationConfirmSearchInfo>");
        for (String element :
                List.of("InsurerNumber", "InsuredIdentificationNumber", "Birthdate", "ArbitraryIdentifier")) {
            question.value(element).ifPresent(value -> echo.append("<" + element + ">" + value + "</" + element + ">"));
        }
        return echo.append("</QualificationConfirmSearchInfo>")
                .append(body.replace("<ResultList>", "").replace("</ResultList>", ""))
                .append("</BulkConfirmUnit>")
                .toString();
    }

    private String result(String number, String institution, String units) {
        return message(
                header(
                        institution,
                        identifiers.getOrDefault(
                                number, identifiers.values().iterator().next()),
                        "<ReceptionNumber>" + number + "</ReceptionNumber><SegmentOfResult>1</SegmentOfResult>"),
                units);
    }

    private String processing(String number) {
        return message(
                header("1311234569", identifiers.getOrDefault(number, ""), "<SegmentOfResult>2</SegmentOfResult>"), "");
    }

    private static String error(String id) {
        return message(
                header("1311234569", id, "<SegmentOfResult>9</SegmentOfResult><ErrorCode>E0001</ErrorCode>"), "");
    }

    private static String header(String institution, String id, String more) {
        return "<QualificationConfirmationDate>20261120</QualificationConfirmationDate><MedicalInstitutionCode>"
                + institution + "</MedicalInstitutionCode><ArbitraryFileIdentifier>" + id
                + "</ArbitraryFileIdentifier>" + more;
    }

    private static String message(String header, String body) {
        return "<?xml version=\"1.0\" encoding=\"Shift_JIS\" standalone=\"no\"?><XmlMsg><MessageHeader>" + header
                + "</MessageHeader><MessageBody>" + body + "</MessageBody></XmlMsg>";
    }

    private static byte[] zip(List<String> documents) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String document : documents) {
                TerminalSimulator.entry(
                        zip, "../../" + documents.indexOf(document) + ".xml", TerminalSimulator.bytes(document));
            }
        }
        return bytes.toByteArray();
    }
}
