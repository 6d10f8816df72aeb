package jp.madoguchi.outage.domain;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.contracts.event.CardFace;
import jp.madoguchi.contracts.id.EraDate;
import org.jspecify.annotations.Nullable;

/**
 * 資格情報照会（システム障害時）に入れる値: what a person copies into the national screen, which has no interface, in the order and
 * the spelling of its fields (manual v3.06, 手順2).
 */
public record NationalSearch(List<Field> fields) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu/MM/dd");

    /** Keeps its own copy. */
    public NationalSearch {
        fields = List.copyOf(fields);
    }

    /** What was noted of this patient; a field nothing was noted for is left out. */
    static NationalSearch of(HeldVisit visit, CardFace patient) {
        List<Field> fields = new ArrayList<>();
        add(fields, "氏名", patient.name());
        add(fields, "氏名（カナ）", patient.nameKana());
        add(fields, "生年月日", EraDate.of(patient.birthDate()).japanese());
        add(fields, "性別", patient.sex().label());
        add(fields, "住所", SearchText.area(patient.address()));
        add(fields, "保険者名", patient.insurerName());
        add(fields, "資格確認日", DAY.format(visit.confirmationDate()));
        return new NationalSearch(fields);
    }

    private static void add(List<Field> fields, String label, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            fields.add(new Field(label, value));
        }
    }

    /** Masked: this identifies a person, and strings end up in logs. */
    @Override
    public String toString() {
        return "NationalSearch[***]";
    }

    /** 一つの欄. */
    public record Field(String label, String value) {
        /** Masked like the whole. */
        @Override
        public String toString() {
            return "Field[" + label + "]";
        }
    }
}
