package jp.madoguchi.claim.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import jp.madoguchi.contracts.event.CardFace;
import jp.madoguchi.contracts.event.CoverageFacts;
import jp.madoguchi.contracts.event.SameVisitGround;
import jp.madoguchi.contracts.event.VisitRecorded;
import jp.madoguchi.contracts.id.InsuredNumbers;
import jp.madoguchi.contracts.id.Sex;
import jp.madoguchi.rules.JapaneseName;
import jp.madoguchi.rules.Kana;

/**
 * 受診した人と日: by what a visit is compared with another. Names are compared as where a person is told of it: 互換漢字 and ㈱
 * count as what they stand for, nothing is nearly right.
 *
 * @param kana empty where none was noted
 * @param numbers of the certificate that was shown and of the coverages that were found
 */
record VisitPerson(
        LocalDate day, LocalDate birthDate, Sex sex, String name, String kana, List<InsuredNumbers> numbers) {

    static Optional<VisitPerson> of(CaseFacts facts) {
        return Optional.ofNullable(facts.visit()).map(visit -> of(visit, facts));
    }

    private static VisitPerson of(VisitRecorded visit, CaseFacts facts) {
        CardFace face = visit.patient();
        String kana = face.nameKana();
        Stream<InsuredNumbers> found = Stream.of(facts.confirmedOnline(), facts.confirmedAfterwards())
                .flatMap(Optional::stream)
                .map(CoverageFacts::numbers);
        return new VisitPerson(
                visit.confirmationDate(),
                face.birthDate(),
                face.sex(),
                JapaneseName.compatibleKey(face.name()),
                kana == null ? "" : Kana.matchKey(kana),
                Stream.concat(Stream.ofNullable(visit.shown()), found)
                        .filter(numbers -> !SubstituteNumbers.in(numbers))
                        .distinct()
                        .toList());
    }

    /** What the two have in common that only one person has; nothing of two who are not the same. */
    List<SameVisitGround> inCommon(VisitPerson other) {
        boolean born = birthDate.equals(other.birthDate) && sex == other.sex;
        return Stream.of(
                        ground(SameVisitGround.NUMBERS, sharesNumbers(other)),
                        ground(SameVisitGround.NAME, born && name.equals(other.name)),
                        ground(SameVisitGround.KANA, born && !kana.isEmpty() && kana.equals(other.kana)))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<SameVisitGround> ground(SameVisitGround ground, boolean holds) {
        return holds ? Optional.of(ground) : Optional.empty();
    }

    private boolean sharesNumbers(VisitPerson other) {
        boolean sameBirth = birthDate.equals(other.birthDate);
        return numbers.stream()
                .anyMatch(one -> other.numbers.stream().anyMatch(two -> areOnePersons(one, two, sameBirth)));
    }

    /** 枝番 tells the members of a family apart; without it their 記号・番号 are one, and the birth date tells. */
    private static boolean areOnePersons(InsuredNumbers one, InsuredNumbers two, boolean sameBirth) {
        boolean same = one.insurerNumber().equals(two.insurerNumber())
                && Objects.equals(one.symbol(), two.symbol())
                && one.number().equals(two.number());
        boolean personal = (one.branch() == null || two.branch() == null)
                ? sameBirth || one.insurerNumber().isLateElderly()
                : one.branch().equals(two.branch());
        return same && personal;
    }

    /** Masked: this identifies a person, and strings end up in logs. */
    @Override
    public String toString() {
        return "VisitPerson[***]";
    }
}
