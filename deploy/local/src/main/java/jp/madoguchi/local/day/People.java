package jp.madoguchi.local.day;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import jp.madoguchi.local.door.Insured;
import jp.madoguchi.local.door.Insurer;
import org.jspecify.annotations.Nullable;

/**
 * 見本の人々: the manual's printed samples (操作マニュアル システム障害時編 第3.06版) and sixty others drawn from a fixed seed, six of whom
 * share name, birth date and sex so that a lookup must refuse to list them. Nobody here exists.
 */
final class People {
    static final Insured TARO_OF_MINATO = manual(
            "manual-taro-minato",
            "新橋 太郎",
            "シンバシ タロウ",
            LocalDate.of(1954, 3, 26),
            "東京都港区〇〇5丁目",
            Insurer.SHIMBASHI,
            "9550",
            "54321",
            "01",
            null,
            20);
    static final Insured TARO_OF_ADACHI = manual(
            "manual-taro-adachi",
            "新橋 太郎",
            "シンバシ タロウ",
            LocalDate.of(1954, 3, 26),
            "東京都足立区皇居裏1",
            Insurer.SHIMBUN,
            "77",
            "4001",
            "01",
            null,
            20);
    static final Insured ICHIRO = manual(
            "manual-ichiro",
            "新橋 一郎",
            "シンバシ イチロウ",
            LocalDate.of(1984, 4, 1),
            "東京都港区〇〇5丁目500-1",
            Insurer.SHIMBASHI,
            "9550",
            "12345",
            "01",
            null,
            null);
    static final Insured JUGOTA = manual(
            "manual-jugota",
            "佐藤 十五太",
            "サトウ ジュウゴタ",
            LocalDate.of(1991, 4, 22),
            null,
            Insurer.SAILORS,
            "102000",
            "1020001",
            "01",
            LocalDate.of(2026, 9, 30),
            null);
    /** 資格情報なし: known to no insurer. */
    static final Insured NOBODY_KNOWS = manual(
            "not-registered",
            "見本 無登録",
            "ミホン ムトウロク",
            LocalDate.of(1999, 12, 31),
            "東京都千代田区試験1-1-1",
            Insurer.KYOKAI,
            "555",
            "900001",
            "00",
            null,
            null);

    private static final long SEED = 20261121;
    private static final int OTHERS = 60;
    private static final int ALIKE = 6;
    private static final List<String> FAMILY = List.of("見本", "試験", "仮名", "架空", "例示", "雛形", "練習", "模擬", "標本", "試作");
    private static final List<String> FAMILY_KANA =
            List.of("ミホン", "シケン", "カメイ", "カクウ", "レイジ", "ヒナガタ", "レンシュウ", "モギ", "ヒョウホン", "シサク");
    private static final List<String> GIVEN = List.of("春子", "夏男", "秋江", "冬樹", "一葉", "二郎");
    private static final List<String> GIVEN_KANA = List.of("ハルコ", "ナツオ", "アキエ", "フユキ", "カズハ", "ジロウ");
    private static final List<String> CITIES = List.of("東京都千代田区", "東京都八王子市", "神奈川県横浜市", "大阪府堺市", "北海道札幌市");

    private People() {}

    static List<Insured> samples() {
        return List.of(TARO_OF_MINATO, TARO_OF_ADACHI, ICHIRO, JUGOTA);
    }

    /** The sixty others, always the same. */
    static List<Insured> others() {
        Random random = new Random(SEED);
        List<Insured> people = new ArrayList<>();
        for (int i = 0; i < OTHERS; i++) {
            people.add(i < ALIKE ? alike(i) : other(i, random));
        }
        return people;
    }

    /** An adult under seventy of this insurer, who pays 3割. */
    static Insured adultOf(Insurer insurer) {
        return adultsOf(insurer).get(0);
    }

    /** Those of this insurer, always in the same order. */
    static List<Insured> adultsOf(Insurer insurer) {
        return others().stream()
                .filter(person -> person.insurer() == insurer)
                .filter(person -> person.birthDate().getYear() > 1959
                        && person.birthDate().getYear() < 2000
                        && !"同姓 同名".equals(person.name()))
                .toList();
    }

    /** Six people of one name, birth date and sex, in one city. */
    static Insured alike(int i) {
        return person(i, "同姓 同名", "ドウセイ ドウメイ", LocalDate.of(1970, 1, 1), "MALE", "東京都千代田区同番地" + (i + 1), Insurer.CITY);
    }

    private static Insured other(int i, Random random) {
        int family = i % FAMILY.size();
        int given = (i / FAMILY.size()) % GIVEN.size();
        LocalDate birth = LocalDate.of(1940 + random.nextInt(80), 1 + random.nextInt(12), 1 + random.nextInt(28));
        Insurer insurer = birth.isBefore(LocalDate.of(1951, 11, 1))
                ? Insurer.ELDERLY
                : i % 3 == 0 ? Insurer.CITY : i % 3 == 1 ? Insurer.KYOKAI : Insurer.SHIMBASHI;
        return person(
                i,
                FAMILY.get(family) + " " + GIVEN.get(given),
                FAMILY_KANA.get(family) + " " + GIVEN_KANA.get(given),
                birth,
                given % 2 == 0 ? "FEMALE" : "MALE",
                CITIES.get(random.nextInt(CITIES.size())) + "試験" + (i + 1) + "番地",
                insurer);
    }

    private static Insured person(
            int i, String name, String kana, LocalDate birth, String sex, String address, Insurer insurer) {
        boolean elderly = insurer == Insurer.ELDERLY;
        return new Insured(
                "seed-" + SEED + "-" + i,
                name,
                kana,
                birth,
                sex,
                "100-" + String.format("%04d", i),
                address,
                insurer,
                elderly || insurer == Insurer.CITY ? null : "30" + i,
                elderly ? String.format("9%07d", i) : String.format("7%05d", i),
                elderly ? null : "01",
                LocalDate.of(2020, 4, 1),
                null,
                elderly ? Integer.valueOf(10) : null);
    }

    private static Insured manual(
            String recordId,
            String name,
            String kana,
            LocalDate birth,
            @Nullable String address,
            Insurer insurer,
            String symbol,
            String number,
            String branch,
            @Nullable LocalDate until,
            @Nullable Integer ratio) {
        return new Insured(
                recordId,
                name,
                kana,
                birth,
                "MALE",
                address == null ? null : "151-1234",
                address,
                insurer,
                symbol,
                number,
                branch,
                LocalDate.of(2021, 2, 1),
                until,
                ratio);
    }
}
