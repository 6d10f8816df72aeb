package jp.madoguchi.eligibility.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jp.madoguchi.web.ProblemCode;
import org.jspecify.annotations.Nullable;

/** 一括の報告: what is said of each line, and at last of all. Counts, and keeps no line. */
final class BulkReport {
    private final ObjectMapper mapper;
    private final Map<String, Long> results = new TreeMap<>();
    private long answered;
    private @Nullable ProblemCode broken;

    BulkReport(ObjectMapper mapper) {
        this.mapper = mapper;
        for (String result : List.of(
                BulkLineJson.REGISTERED, BulkLineJson.UNCHANGED, BulkLineJson.LATE_VERSION, BulkLineJson.REFUSED)) {
            results.put(result, 0L);
        }
    }

    /** Without the last line feed: the writer of the answer adds one to each piece. */
    byte[] lines(List<BulkLineJson> lines) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        for (BulkLineJson line : lines) {
            if (text.size() > 0) {
                text.write('\n');
            }
            results.merge(line.result(), 1L, Long::sum);
            answered = line.line();
            text.writeBytes(bytes(line));
        }
        return text.toByteArray();
    }

    void broken(ProblemCode code) {
        broken = code;
    }

    byte[] lastLine() {
        ProblemCode code = broken;
        BulkSummaryJson summary = code == null
                ? new BulkSummaryJson(answered, results, true, null, null, null)
                : new BulkSummaryJson(answered, results, false, code.code(), code.action(), answered + 1);
        return bytes(summary);
    }

    private byte[] bytes(Object value) {
        try {
            return mapper.writeValueAsBytes(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a result is always JSON", impossible);
        }
    }
}
