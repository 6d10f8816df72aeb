package jp.madoguchi.claim.domain.uke;

import java.util.List;
import java.util.Optional;

/**
 * 項目の記録条件: one line of the table of fields.
 *
 * @param maxBytes length in bytes of Shift_JIS
 * @param fixed 固定: always exactly that long; otherwise 可変 and may be omitted
 */
public record FieldSpec(String record, int seq, String name, FieldMode mode, int maxBytes, boolean fixed) {
    private static final int COLUMNS = 6;

    /** Reads {@code record,seq,field,mode,max_bytes,form}; further columns are for people. */
    public static FieldSpec of(String... cells) {
        if (cells.length < COLUMNS) {
            throw new IllegalArgumentException("field table: " + List.of(cells));
        }
        return new FieldSpec(
                cells[0],
                Integer.parseInt(cells[1]),
                cells[2],
                FieldMode.labelled(cells[3]).orElseThrow(() -> new IllegalArgumentException("field mode: " + cells[3])),
                cells[4].isEmpty() ? 0 : Integer.parseInt(cells[4]),
                cells[5].equals("固定"));
    }

    /** What is wrong with this value here, if anything. */
    Optional<String> refuses(String value) {
        if (value.isEmpty()) {
            return fixed ? Optional.of("必ず記録する項目です") : Optional.empty();
        }
        if (!mode.allows(value)) {
            return Optional.of(mode.label() + "モードで記録できない文字があります");
        }
        return UkeText.encode(value)
                .map(bytes -> length(bytes.length))
                .orElseGet(() -> Optional.of("JIS第一・第二水準にない文字があります"));
    }

    private Optional<String> length(int bytes) {
        if (bytes > maxBytes) {
            return Optional.of(maxBytes + "バイトを超えます");
        }
        return fixed && bytes < maxBytes ? Optional.of(maxBytes + "バイトに足りません") : Optional.empty();
    }
}
