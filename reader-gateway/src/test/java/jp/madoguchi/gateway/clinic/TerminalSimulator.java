package jp.madoguchi.gateway.clinic;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import jp.madoguchi.contracts.oqs.OqsEncoding;
import jp.madoguchi.contracts.oqs.OqsMessage;
import jp.madoguchi.contracts.oqs.OqsReader;
import jp.madoguchi.contracts.oqs.OqsReading;

/**
 * 資格確認端末の相手役: watches the folder {@code req} and answers in {@code res} from a registry of its own, well or in one
 * of the ways a terminal can go wrong. It reads and writes real files.
 */
public final class TerminalSimulator implements AutoCloseable {
    /** ふるまい. */
    public enum Behaviour {
        /** 正しく答える. */
        RIGHT,
        /** 答えが遅い: after the desk has gone on. */
        SLOW,
        /** よその医療機関の答え. */
        WRONG_INSTITUTION,
        /** 別の問いの答え. */
        OTHER_QUESTION,
        /** 別の人の答え. */
        OTHER_PERSON,
        /** よその医療機関の答えのあと正しく答える. */
        WRONG_THEN_RIGHT,
        /** 二度答える. */
        TWICE,
        /** 書きかけのあと書き終える. */
        HALF_THEN_WHOLE,
        /** 書きかけのまま. */
        HALF_FOREVER,
        /** 答えない. */
        NEVER,
        /** 圧縮して答える: the answer among other documents. */
        ZIP,
        /** 処理中を三度、そのあと答える. */
        PROCESSING,
        /** 異常終了 9. */
        ABNORMAL_9,
        /** 異常終了 3. */
        ABNORMAL_3,
        /** 別の名前のファイルで答える. */
        OTHER_NAME,
        /** 知らない資格有効性. */
        UNKNOWN_CODE
    }

    private static final String SJIS = "<?xml version=\"1.0\" encoding=\"Shift_JIS\" standalone=\"no\"?>";

    private final Path requests;
    private final Path responses;
    private final Map<String, String> registry = new ConcurrentHashMap<>();
    private final Map<String, Behaviour> behaviours = new ConcurrentHashMap<>();
    private final List<OqsMessage> asked = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread daemon = new Thread(task, "terminal-simulator");
        daemon.setDaemon(true);
        return daemon;
    });
    private final List<Future<?>> work = new CopyOnWriteArrayList<>();
    private final BulkSimulator bulk = new BulkSimulator(this);
    private volatile long slowMillis = 3_200;

    /** A terminal whose folders lie below this one. */
    public TerminalSimulator(Path folder) {
        requests = folder.resolve("req");
        responses = folder.resolve("res");
        try {
            Files.createDirectories(requests);
            Files.createDirectories(responses);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        work.add(thread.scheduleWithFixedDelay(this::look, 0, 10, TimeUnit.MILLISECONDS));
    }

    /** Somebody of this 番号, with what the national system says of them. */
    public void knows(String number, String validity, String result) {
        registry.put(
                number,
                "<QualificationValidity>" + validity + "</QualificationValidity><ResultList>"
                        + "<ResultOfQualificationConfirmation>" + result
                        + "</ResultOfQualificationConfirmation></ResultList>");
    }

    /** How questions for this 番号 are treated; the others are answered rightly. */
    public void behaves(String number, Behaviour behaviour) {
        behaviours.put(number, behaviour);
    }

    /** How long a slow answer takes. */
    public void slow(long millis) {
        slowMillis = millis;
    }

    /** How it treats lists of many people. */
    public BulkSimulator bulk() {
        return bulk;
    }

    /** The questions so far. */
    public List<OqsMessage> asked() {
        return asked;
    }

    /** What lies in both folders, by name. */
    public List<String> files() {
        try (Stream<Path> waiting = Files.list(requests);
                Stream<Path> answered = Files.list(responses)) {
            return Stream.concat(waiting, answered)
                    .map(file -> file.getFileName().toString())
                    .toList();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void look() {
        try (Stream<Path> waiting = Files.list(requests)) {
            for (Path request :
                    waiting.filter(file -> file.toString().endsWith(".xml")).toList()) {
                take(request);
            }
        } catch (NoSuchFileException shareLost) {
            // Nobody can ask.
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void take(Path request) throws IOException {
        byte[] bytes = Files.readAllBytes(request);
        Files.delete(request);
        String base = request.getFileName().toString().replace("req_", "res_").replace(".xml", "");
        if (bulk.takes(base, bytes)) {
            return;
        }
        OqsReading.Read read =
                new OqsReader().read(bytes).match(whole -> whole, half -> unreadable(), bad -> unreadable());
        if (read.encoding() != OqsEncoding.SHIFT_JIS) {
            throw new AssertionError("a request comes in Shift_JIS");
        }
        asked.add(read.message());
        String number = read.message()
                .question()
                .flatMap(question -> question.numbers())
                .orElseThrow()
                .number()
                .wire();
        answer(base, read.message(), number, behaviours.getOrDefault(number, Behaviour.RIGHT));
    }

    private static OqsReading.Read unreadable() {
        throw new AssertionError("the request is no message");
    }

    private void answer(String base, OqsMessage question, String number, Behaviour behaviour) throws IOException {
        String id = question.header()
                .flatMap(header -> header.value("ArbitraryFileIdentifier"))
                .orElseThrow();
        String right = message("1311234569", id, "1", body(number));
        switch (behaviour) {
            case RIGHT -> whole(base + ".xml", right);
            case SLOW -> later(slowMillis, () -> whole(base + ".xml", right));
            case WRONG_INSTITUTION -> whole(base + ".xml", message("1317654323", id, "1", body(number)));
            case OTHER_QUESTION -> whole(base + ".xml", message("1311234569", "someone-else", "1", body(number)));
            case OTHER_PERSON -> whole(base + ".xml", right.replaceAll("<Birthdate>[0-9]{8}", "<Birthdate>20010203"));
            case WRONG_THEN_RIGHT -> {
                whole(base + ".xml", message("1317654323", id, "1", body(number)));
                later(1_000, () -> whole(base + ".xml", right));
            }
            case TWICE -> twice(base + ".xml", right);
            case HALF_THEN_WHOLE -> {
                half(base, right);
                later(400, () -> whole(base + ".xml", right));
            }
            case HALF_FOREVER -> half(base, right);
            case NEVER -> {
                // Nothing comes.
            }
            case ZIP -> zip(base + ".zip", id, right);
            case PROCESSING -> processing(base + ".xml", id, right);
            case ABNORMAL_9 -> whole(base + ".xml", message("1311234569", id, "9", ""));
            case ABNORMAL_3 -> whole(base + ".xml", message("1311234569", id, "3", ""));
            case OTHER_NAME -> whole("OQSsiquc01res_else.xml", right);
            case UNKNOWN_CODE ->
                whole(
                        base + ".xml",
                        message("1311234569", id, "1", "<QualificationValidity>8</QualificationValidity>"));
        }
    }

    private void twice(String name, String right) throws IOException {
        whole(name, right);
        later(1_000, () -> whole(name, right));
    }

    private void processing(String name, String id, String right) {
        for (int i = 0; i < 3; i++) {
            String again = message("1311234569", id, "2", "<!-- " + i + " -->");
            later(200L * i, () -> whole(name, again));
        }
        later(800, () -> whole(name, right));
    }

    String body(String number) {
        return registry.getOrDefault(number, "<QualificationValidity>4</QualificationValidity>");
    }

    private static String message(String institution, String id, String segment, String body) {
        boolean isError = segment.equals("9") || segment.equals("3");
        return SJIS + "<XmlMsg><MessageHeader><QualificationConfirmationDate>20261120</QualificationConfirmationDate>"
                + "<MedicalInstitutionCode>" + institution + "</MedicalInstitutionCode><ArbitraryFileIdentifier>" + id
                + "</ArbitraryFileIdentifier><SegmentOfResult>" + segment + "</SegmentOfResult>"
                + (isError ? "<ErrorCode>E0001</ErrorCode>" : "")
                + "</MessageHeader><MessageBody>" + body + "</MessageBody></XmlMsg>";
    }

    void half(String base, String text) throws IOException {
        byte[] bytes = bytes(text);
        Files.write(responses.resolve(base + ".xml"), Arrays.copyOf(bytes, bytes.length / 2));
    }

    void whole(String name, String text) throws IOException {
        put(name, bytes(text));
    }

    private void zip(String name, String id, String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            entry(zip, "../../readme.txt", "not a message".getBytes(StandardCharsets.UTF_8));
            entry(zip, "a.xml", bytes(text.replace(id, "mdg00000000000000000")));
            entry(zip, "b.xml", bytes(text));
        }
        put(name, bytes.toByteArray());
    }

    static void entry(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    void put(String name, byte[] bytes) throws IOException {
        Path part = responses.resolve(name + ".part");
        Files.write(part, bytes);
        Files.move(part, responses.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    static byte[] bytes(String text) {
        return text.getBytes(Charset.forName("windows-31j"));
    }

    void later(long millis, Writing writing) {
        work.add(thread.schedule(
                () -> {
                    writing.write();
                    return true;
                },
                millis,
                TimeUnit.MILLISECONDS));
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }

    @FunctionalInterface
    interface Writing {
        void write() throws IOException;
    }
}
