package jp.madoguchi.claim.domain.uke;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** 読み手: reads a file back knowing nothing of the writer: bytes, commas, line ends. */
final class UkeReader {
    private final List<String[]> records = new ArrayList<>();

    UkeReader(byte[] file) {
        if (file[file.length - 1] != 0x1A) {
            throw new AssertionError("no 0x1A at the end");
        }
        int from = 0;
        for (int at = 0; at < file.length - 1; at++) {
            if (file[at] == '"') {
                throw new AssertionError("a quote at " + at);
            }
            if (file[at] == '\r' && file[at + 1] == '\n') {
                String line = new String(file, from, at - from, Charset.forName("MS932"));
                records.add(line.split(",", -1));
                from = at + 2;
            }
        }
        if (from != file.length - 1) {
            throw new AssertionError("the last record does not end in CRLF");
        }
    }

    /** The names of the records in order, each once in a row. */
    List<String> order() {
        List<String> names = new ArrayList<>();
        for (String[] record : records) {
            if (names.isEmpty() || !names.get(names.size() - 1).equals(record[0])) {
                names.add(record[0]);
            }
        }
        return names;
    }

    List<String[]> all(String name) {
        return records.stream().filter(record -> record[0].equals(name)).toList();
    }

    String field(String name, int nth, int seq) {
        return all(name).get(nth)[seq - 1];
    }

    List<Integer> fieldCounts() {
        return records.stream().map(record -> record.length).toList();
    }

    List<String> names() {
        return records.stream().map(record -> record[0]).toList();
    }

    int sum(String name, int... seqs) {
        return all(name).stream()
                .mapToInt(record -> Arrays.stream(seqs)
                        .map(seq -> Integer.parseInt(record[seq - 1]))
                        .reduce(1, (a, b) -> a * b))
                .sum();
    }
}
