package jp.madoguchi.testing.population;

import java.time.LocalDate;
import java.util.List;
import jp.madoguchi.contracts.event.PersonFacts;
import jp.madoguchi.contracts.id.Sex;
import org.jspecify.annotations.Nullable;

/** 氏名・生年月日・性別: what people are searched by. */
record Name(String surname, String surnameKana, GivenName given, LocalDate birthDate, Sex sex) {
    /** 新橋 太郎, 昭和29年3月26日: the sample of the manual (操作マニュアル システム障害時編 第3.06版). */
    static final Name SAMPLE =
            new Name("新橋", "シンバシ", new GivenName("太郎", "タロウ", List.of()), LocalDate.of(1954, 3, 26), Sex.MALE);

    private static final String UNREADABLE = "●";
    private static final int UNREADABLE_ONE_IN = 200;
    private static final int OTHER_NAME_ONE_IN = 300;
    private static final int HALF_WIDTH_ONE_IN = 4;
    private static final int NO_KANA_ONE_IN = 100;
    private static final int NO_ADDRESS_ONE_IN = 50;

    static Name of(Draw draw) {
        LocalDate birthDate = Birth.of(draw);
        Sex sex = draw.oneIn(2) ? Sex.MALE : Sex.FEMALE;
        Surname surname = Surname.of(draw);
        GivenName given = GivenName.of(birthDate.getYear(), sex, draw);
        return new Name(surname.written(draw), surname.kana(), given, birthDate, sex);
    }

    /** A twin of this one. */
    Name twin() {
        return new Name(surname, surnameKana, given.respelled(), birthDate, sex);
    }

    /** 氏名 in full. */
    String full() {
        return surname + " " + given.kanji();
    }

    /** As an insurer reports them, nothing missing. */
    PersonFacts facts(Home home) {
        return facts(full(), surnameKana + " " + given.kana(), null, home);
    }

    /**
     * The same as insurers report some: a character nobody can read, half-width or no kana, another name, no address.
     */
    PersonFacts facts(Home home, Draw draw) {
        String name = draw.oneIn(UNREADABLE_ONE_IN) ? UNREADABLE + full().substring(firstCharacter()) : full();
        String kana = surnameKana + " " + given.kana();
        return facts(
                name,
                draw.oneIn(NO_KANA_ONE_IN) ? null : draw.oneIn(HALF_WIDTH_ONE_IN) ? HalfWidth.of(kana) : kana,
                draw.oneIn(OTHER_NAME_ONE_IN) ? Surname.of(draw).kanji() + " " + given.kanji() : null,
                draw.oneIn(NO_ADDRESS_ONE_IN) ? null : home);
    }

    /** Where it ends: 𠮷 has two places. */
    private int firstCharacter() {
        return surname.offsetByCodePoints(0, 1);
    }

    private PersonFacts facts(String name, @Nullable String kana, @Nullable String otherName, @Nullable Home home) {
        return new PersonFacts(
                name,
                kana,
                otherName,
                birthDate,
                sex,
                home == null ? null : home.postalCode(),
                home == null ? null : home.address(),
                null,
                null);
    }

    /** Masked as those of real people are. */
    @Override
    public String toString() {
        return "Name[***]";
    }
}
