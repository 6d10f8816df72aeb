package jp.madoguchi.claim.domain.uke;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import jp.madoguchi.claim.domain.Charge;
import jp.madoguchi.claim.domain.Claim;
import jp.madoguchi.claim.domain.DatedValues;
import jp.madoguchi.claim.domain.Disease;
import jp.madoguchi.claim.domain.Remarks;
import jp.madoguchi.claim.domain.ServiceLine;

/** 明細書の中身: SY, then the remarks (CO) at the head of 摘要, then SI in the order of 診療識別. */
final class DetailRecords {
    private static final String UNCODED_DISEASE = "0000999";
    private static final String WHOLE_CLAIM = "01";
    private static final String MAIN_PAYER = "1";
    private static final int FIRST_DAY_AT = 12;
    private static final int MOST_WITHOUT_CLASS = 98;

    private final RecordFormat format;
    private final DatedValues values;
    private final YearMonth claimMonth;

    DetailRecords(RecordFormat format, DatedValues values, YearMonth claimMonth) {
        this.format = format;
        this.values = values;
        this.claimMonth = claimMonth;
    }

    List<UkeRecord> of(Claim claim) {
        List<UkeRecord> records = new ArrayList<>(diseases(claim.charges()));
        records.addAll(remarks(claim.remarks()));
        records.addAll(lines(claim.charges()));
        return records;
    }

    /** Each disease once, with its latest 転帰; the first is the main one. */
    List<UkeRecord> diseases(List<Charge> charges) {
        Map<List<Object>, Disease> once = new LinkedHashMap<>();
        for (Charge charge : charges) {
            charge.diseases().forEach(d -> once.put(List.of(d.name(), d.startedOn()), d));
        }
        List<UkeRecord> records = new ArrayList<>();
        for (Disease disease : once.values()) {
            records.add(UkeRecord.of(
                    "SY",
                    format.fieldCount("SY"),
                    UNCODED_DISEASE,
                    HeadRecords.digits(disease.startedOn()),
                    disease.outcome(),
                    "",
                    UkeText.fullWidth(disease.name()),
                    records.isEmpty() ? "01" : ""));
        }
        return records;
    }

    /** A text longer than a record takes goes on in further records of the same code. */
    private List<UkeRecord> remarks(Remarks remarks) {
        List<UkeRecord> records = new ArrayList<>();
        for (Remarks.Remark remark : remarks.items()) {
            String code = values.commentCode(remark.item(), claimMonth);
            for (String piece : UkeText.wrap(UkeText.fullWidth(remark.text()), values.commentBytes(claimMonth))) {
                String first = records.isEmpty() ? WHOLE_CLAIM : "";
                records.add(UkeRecord.of("CO", format.fieldCount("CO"), first, MAIN_PAYER, code, piece));
            }
        }
        return records;
    }

    /** The same line on several days is one record whose 回数 is the sum of its days. */
    List<UkeRecord> lines(List<Charge> charges) {
        Map<Unit, SortedMap<Integer, Integer>> countsByDay = new LinkedHashMap<>();
        for (Charge charge : charges) {
            for (ServiceLine line : charge.lines()) {
                countsByDay
                        .computeIfAbsent(Unit.of(line), unit -> new TreeMap<>())
                        .merge(charge.serviceDate().getDayOfMonth(), line.count(), Integer::sum);
            }
        }
        List<Unit> inOrder = countsByDay.keySet().stream()
                .sorted(Comparator.comparing(Unit::serviceClass))
                .toList();
        List<UkeRecord> records = new ArrayList<>();
        String open = "";
        int omitted = 0;
        for (Unit unit : inOrder) {
            boolean omit = unit.serviceClass().equals(open) && omitted < MOST_WITHOUT_CLASS;
            omitted = omit ? omitted + 1 : 0;
            open = unit.serviceClass();
            records.add(line(unit, omit ? "" : open, countsByDay.getOrDefault(unit, new TreeMap<>())));
        }
        return records;
    }

    private UkeRecord line(Unit unit, String serviceClass, SortedMap<Integer, Integer> countByDay) {
        String[] fields = new String[format.fieldCount("SI") - 1];
        Arrays.fill(fields, "");
        fields[0] = serviceClass;
        fields[1] = MAIN_PAYER;
        fields[2] = unit.code();
        fields[4] = Integer.toString(unit.points());
        fields[5] = Integer.toString(
                countByDay.values().stream().mapToInt(Integer::intValue).sum());
        countByDay.forEach((day, count) -> fields[FIRST_DAY_AT + day - 1] = Integer.toString(count));
        return UkeRecord.of("SI", format.fieldCount("SI"), fields);
    }

    private record Unit(String serviceClass, String code, int points) {
        static Unit of(ServiceLine line) {
            return new Unit(line.serviceClass(), line.code(), line.points());
        }
    }
}
