package jp.madoguchi.local.drill;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import jp.madoguchi.local.door.Insured;
import jp.madoguchi.local.door.Insurer;

/**
 * 訓練の患者: drawn from a seed, the same for a clinic in every drill. Nobody here exists; all are called 訓練 and belong
 * to an insurer of their own. No two of one kind share a birth date, but for the namesakes.
 */
final class Patients {
    private static final long SEED = 20261121;
    private static final LocalDate FIRST_BIRTH = LocalDate.of(1962, 1, 1);
    private static final LocalDate FROM = LocalDate.of(2021, 4, 1);
    private static final LocalDate LOST = LocalDate.of(2026, 9, 30);
    private static final List<PatientKind> KINDS = List.of(PatientKind.values());
    /** A name and its kana for each kind. */
    private static final List<String> GIVEN = List.of("一郎", "花子", "次郎", "無子", "春子", "同名", "●子", "素手");

    private static final List<String> GIVEN_KANA = List.of("イチロウ", "ハナコ", "ジロウ", "ナシコ", "ハルコ", "ドウメイ", "ヨメコ", "スデ");
    private static final List<String> CITIES = List.of("東京都千代田区", "東京都八王子市", "神奈川県横浜市", "大阪府堺市", "北海道札幌市", "福岡県福岡市");

    private final int clinic;
    private final String city;
    private final LocalDate birth;

    Patients(int clinic) {
        Random random = new Random(SEED + clinic);
        this.clinic = clinic;
        this.city = CITIES.get(random.nextInt(CITIES.size()));
        this.birth = FIRST_BIRTH.plusDays(clinic);
    }

    Insured of(PatientKind kind) {
        return person(kind, kind.name(), KINDS.indexOf(kind));
    }

    /** Those whom an insurer reported, the other one of that name among them. */
    List<Insured> registered() {
        List<Insured> people = new ArrayList<>();
        for (PatientKind kind : PatientKind.values()) {
            if (kind.isRegistered()) {
                people.add(of(kind));
            }
        }
        people.add(person(PatientKind.NAMESAKE, "OTHER", PatientKind.values().length));
        return people;
    }

    private Insured person(PatientKind kind, String record, int number) {
        String given = GIVEN.get(KINDS.indexOf(kind));
        return new Insured(
                "drill-" + clinic + "-" + record,
                "訓練 " + given,
                "クンレン " + GIVEN_KANA.get(KINDS.indexOf(kind)),
                birth,
                given.endsWith("子") ? "FEMALE" : "MALE",
                "100-0001",
                city + "訓練" + (clinic + 1) + "番地" + (number + 1),
                Insurer.DRILL,
                "99",
                String.format("%06d", clinic * 10 + number),
                "01",
                FROM,
                kind == PatientKind.LOST ? LOST : null,
                null);
    }
}
