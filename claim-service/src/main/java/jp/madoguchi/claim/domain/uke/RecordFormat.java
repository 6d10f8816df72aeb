package jp.madoguchi.claim.domain.uke;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.madoguchi.claim.domain.Finding;

/** 記録条件: checks records against the table of fields and writes those that fit. */
public final class RecordFormat {
    static final String LINE_END = "\r\n";
    private static final String BASIS = "記録条件仕様（医科）";

    private final Map<String, List<FieldSpec>> byRecord = new LinkedHashMap<>();

    /** The format these fields make. */
    public RecordFormat(List<FieldSpec> fields) {
        fields.forEach(field -> byRecord.computeIfAbsent(field.record(), name -> new ArrayList<>())
                .add(field));
    }

    int fieldCount(String record) {
        return specs(record).size();
    }

    /** Every field of these records that does not fit; never the value itself. */
    List<Finding> findings(List<UkeRecord> records) {
        List<Finding> findings = new ArrayList<>();
        for (UkeRecord record : records) {
            List<FieldSpec> specs = specs(record.name());
            for (int i = 0; i < record.fields().size(); i++) {
                FieldSpec spec = specs.get(i + 1);
                spec.refuses(record.fields().get(i)).ifPresent(why -> findings.add(refused(spec, why)));
            }
        }
        return findings;
    }

    /**
     * The bytes of records without findings. Joined by hand and not by a CSV library: the form knows neither quotes
     * nor escapes, so a value with a separator in it must be refused (which its mode does) where every library would
     * quote or escape it.
     */
    byte[] bytes(List<UkeRecord> records) {
        StringBuilder text = new StringBuilder();
        for (UkeRecord record : records) {
            text.append(record.name()).append(',').append(String.join(",", record.fields()));
            text.append(LINE_END);
        }
        return UkeText.encode(text.toString())
                .orElseThrow(() -> new IllegalStateException("unchecked text in a record"));
    }

    private List<FieldSpec> specs(String record) {
        List<FieldSpec> specs = byRecord.get(record);
        if (specs == null) {
            throw new IllegalStateException("no fields of record " + record);
        }
        return specs;
    }

    private static Finding refused(FieldSpec spec, String why) {
        return new Finding(
                "UKE-" + spec.record() + "-" + spec.seq(), Finding.Outcome.HELD, spec.name() + ": " + why, BASIS);
    }
}
