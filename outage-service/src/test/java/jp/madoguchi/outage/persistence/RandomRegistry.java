package jp.madoguchi.outage.persistence;

import static jp.madoguchi.testing.Cases.oneOf;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import jp.madoguchi.contracts.event.CardFace;
import jp.madoguchi.contracts.event.Cause;
import jp.madoguchi.contracts.event.Copay;
import jp.madoguchi.contracts.event.CopayClause;
import jp.madoguchi.contracts.event.CoverageFacts;
import jp.madoguchi.contracts.event.PersonFacts;
import jp.madoguchi.contracts.event.VisitBasis;
import jp.madoguchi.contracts.event.VisitRecorded;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.contracts.id.InsuredNumbers;
import jp.madoguchi.contracts.id.Sex;
import jp.madoguchi.outage.domain.Enrollee;
import jp.madoguchi.outage.domain.EnrolleeFixture;
import jp.madoguchi.outage.domain.HeldVisit;
import org.jspecify.annotations.Nullable;

/**
 * People of few names, few birthdays and few addresses, so that namesakes, twins, variants and near misses are the
 * rule, and visits of them as a hurried desk notes them. The birthdays and symbols of one seed are no other seed's.
 */
final class RandomRegistry {
    static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final int BIRTHDAYS = 40;
    private static final String[] NAMES = {"髙橋 照", "高橋 照", "﨑山 合", "崎山 合", "照合 ●子", "照合 光子", "渡邉 照", "渡辺 照"};
    private static final String[] KANA = {"ﾀｶﾊｼ ｼｮｳ", "タカハシ ショウ", "サキヤマ ゴウ", "ショウゴウ ミツコ", "ワタナベ ショウ"};
    private static final String[] ADDRESSES = {"東京都港区1", "東京都足立区2", "大阪府大阪市北区3", "大阪府堺市4"};
    private static final String[] INSURERS = {"06139000", "06010003"};
    private static final String[] INSURER_NAMES = {"照合健康保険組合", "東京照合国民健康保険"};

    private RandomRegistry() {}

    /** This many people, the same for the same seed. */
    static List<Enrollee> people(long seed, int count) {
        Random random = new Random(seed);
        return IntStream.range(0, count)
                .mapToObj(i -> new Enrollee(
                        new UUID(seed, i),
                        1,
                        person(random, seed),
                        coverages(random, seed),
                        random.nextInt(40) == 0,
                        random.nextInt(30) == 0))
                .toList();
    }

    /**
     * The same people with every fifth record joined to an earlier one: mostly of the same name, birth date and sex,
     * else of anybody, so that people of several records and of several names are there.
     */
    static List<Enrollee> joined(long seed, List<Enrollee> records) {
        Random random = new Random(seed);
        List<Enrollee> joined = new ArrayList<>();
        for (Enrollee one : records) {
            List<Enrollee> alike =
                    joined.stream().filter(other -> isCalledAlike(one, other)).toList();
            if (joined.isEmpty() || random.nextInt(5) > 0) {
                joined.add(one);
            } else if (alike.isEmpty() || random.nextInt(4) == 0) {
                joined.add(led(one, joined.get(random.nextInt(joined.size()))));
            } else {
                joined.add(led(one, alike.get(random.nextInt(alike.size()))));
            }
        }
        return joined;
    }

    private static boolean isCalledAlike(Enrollee one, Enrollee other) {
        return one.person().name().equals(other.person().name())
                && one.person().birthDate().equals(other.person().birthDate())
                && one.person().sex() == other.person().sex();
    }

    private static Enrollee led(Enrollee one, Enrollee by) {
        return new Enrollee(
                one.personId(),
                by.leaderId(),
                one.version(),
                one.person(),
                one.coverages(),
                one.mislinked(),
                one.protectedPerson());
    }

    /** A visit of one of them, or of somebody who is nearly one of them. */
    static HeldVisit visit(Random random, UUID id, InstitutionCode institution, List<Enrollee> people) {
        return HeldVisit.of(recorded(random, id, institution, people)).orElseThrow(AssertionError::new);
    }

    /** The same as the desk reports it. */
    static VisitRecorded recorded(Random random, UUID id, InstitutionCode institution, List<Enrollee> people) {
        Enrollee enrollee = people.get(random.nextInt(people.size()));
        return new VisitRecorded(
                id,
                institution,
                Instant.parse("2026-11-20T01:00:00Z").plusSeconds(random.nextInt(36_000)),
                DAY.minusDays(random.nextInt(3)),
                face(random, enrollee.person()),
                VisitBasis.DECLARATION,
                null,
                null,
                Cause.LINE_DOWN,
                random.nextInt(3) == 0 ? shown(random, enrollee) : null,
                null,
                new Copay(30, CopayClause.NOTICE_2_2),
                null,
                true,
                List.of(),
                null,
                null);
    }

    private static PersonFacts person(Random random, long seed) {
        return new PersonFacts(
                oneOf(random, NAMES),
                random.nextInt(4) == 0 ? null : oneOf(random, KANA),
                null,
                firstBirthday(seed).plusDays(random.nextInt(BIRTHDAYS)),
                oneOf(random, Sex.MALE, Sex.FEMALE),
                null,
                random.nextInt(8) == 0 ? null : oneOf(random, ADDRESSES),
                null,
                null);
    }

    private static LocalDate firstBirthday(long seed) {
        return LocalDate.of(1931, 1, 1).plusDays(Math.floorMod(seed, 9) * 2L * BIRTHDAYS);
    }

    private static List<CoverageFacts> coverages(Random random, long seed) {
        List<CoverageFacts> coverages = new ArrayList<>();
        for (int left = 1 + random.nextInt(3); left > 0; left--) {
            CoverageFacts open = EnrolleeFixture.coverage(
                    oneOf(random, INSURERS),
                    "照" + Math.floorMod(seed, 9) + random.nextInt(2),
                    String.valueOf(random.nextInt(400)),
                    random.nextBoolean() ? null : oneOf(random, INSURER_NAMES),
                    oneOf(random, "2016-04-01", "2024-04-01", "2026-11-19", "2027-04-01"));
            coverages.add(
                    random.nextInt(3) == 0
                            ? EnrolleeFixture.ending(open, null, DAY.minusDays(random.nextInt(4)))
                            : open);
        }
        return coverages;
    }

    private static CardFace face(Random random, PersonFacts person) {
        boolean misread = random.nextInt(6) == 0;
        return new CardFace(
                misread ? oneOf(random, NAMES) : person.name(),
                random.nextBoolean() ? null : person.nameKana(),
                random.nextInt(20) == 0 ? person.birthDate().plusDays(1) : person.birthDate(),
                random.nextInt(20) == 0 ? Sex.FEMALE : person.sex(),
                random.nextInt(5) == 0 ? null : address(random, person),
                random.nextBoolean() ? null : oneOf(random, "照合", "東京照合"),
                null);
    }

    private static @Nullable String address(Random random, PersonFacts person) {
        return random.nextInt(5) == 0 ? oneOf(random, ADDRESSES) : person.address();
    }

    private static InsuredNumbers shown(Random random, Enrollee enrollee) {
        InsuredNumbers registered = enrollee.coverages()
                .get(random.nextInt(enrollee.coverages().size()))
                .numbers();
        return new InsuredNumbers(
                registered.insurerNumber(),
                random.nextInt(6) == 0 ? null : registered.symbol(),
                registered.number(),
                random.nextBoolean() ? null : registered.branch());
    }
}
