package jp.madoguchi.claim.domain.uke;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** レコード: its name and the fields after it, in order. */
record UkeRecord(String name, List<String> fields) {
    UkeRecord {
        fields = List.copyOf(fields);
    }

    /** A record of so many fields in all, its name included; what is not given is empty. */
    static UkeRecord of(String name, int fieldCount, String... first) {
        List<String> fields = new ArrayList<>(Arrays.asList(first));
        fields.addAll(Collections.nCopies(fieldCount - 1 - first.length, ""));
        return new UkeRecord(name, fields);
    }
}
