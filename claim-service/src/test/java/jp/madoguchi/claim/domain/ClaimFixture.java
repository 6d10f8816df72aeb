package jp.madoguchi.claim.domain;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import jp.madoguchi.contracts.event.CoverageClass;
import jp.madoguchi.contracts.event.DeclarationContent;
import jp.madoguchi.contracts.event.InsuranceKind;
import jp.madoguchi.contracts.event.Relationship;
import jp.madoguchi.contracts.id.InsuredNumbers;
import jp.madoguchi.contracts.id.Sex;
import jp.madoguchi.rules.CopaymentRule;
import jp.madoguchi.rules.ReviewOrganisation;
import org.jspecify.annotations.Nullable;

/** 明細書の見本. Synthetic people only. */
public final class ClaimFixture {
    public static final LocalDate CONTACTED = LocalDate.of(2026, 11, 25);

    private ClaimFixture() {}

    public static FileHead head(ReviewOrganisation organisation) {
        return new FileHead(organisation, CaseFixture.CLINIC, clinic(), YearMonth.of(2026, 12));
    }

    public static Institution clinic() {
        return new Institution("新橋まどぐち診療所", "03-0000-0000", ReviewOrganisation.PAYMENT_FUND);
    }

    public static Claim current() {
        return claim(
                new ClaimedIdentity.Current(insured(CaseFixture.CURRENT_NUMBERS, Relationship.SELF)),
                new Patient("新橋 一郎", "ｼﾝﾊﾞｼ ｲﾁﾛｳ", LocalDate.of(1984, 4, 1), Sex.MALE),
                Remarks.NONE);
    }

    public static Claim former() {
        return claim(
                new ClaimedIdentity.Former(insured(CaseFixture.LOST_NUMBERS, Relationship.SELF)),
                new Patient("佐藤　十五太", null, LocalDate.of(1990, 1, 2), Sex.MALE),
                Remarks.former());
    }

    public static Claim unknown() {
        return claim(
                new ClaimedIdentity.Unknown(InsuranceKind.EMPLOYEES, CaseFixture.DECLARATION, CONTACTED),
                new Patient("試験 太郎", "シケン タロウ", LocalDate.of(1980, 4, 1), Sex.MALE),
                Remarks.unknown(declared(), CONTACTED));
    }

    public static DeclarationContent declared() {
        return new DeclarationContent(
                true,
                InsuranceKind.EMPLOYEES,
                "試験健康保険組合",
                "試験株式会社",
                null,
                30,
                "試験 太郎",
                "シケン タロウ",
                LocalDate.of(1980, 4, 1),
                Sex.MALE,
                "東京都千代田区試験1-1-1",
                "東京都港区試験2−2",
                LocalDate.of(2026, 11, 21),
                "試験 太郎",
                null,
                "03-0000-0000");
    }

    public static Insured insured(InsuredNumbers numbers, @Nullable Relationship relationship) {
        return new Insured(numbers, relationship, CoverageClass.GENERAL, null);
    }

    public static Claim claim(ClaimedIdentity identity, Patient patient, Remarks remarks) {
        return new Claim(
                YearMonth.of(2026, 11),
                ReviewOrganisation.PAYMENT_FUND,
                identity,
                patient,
                30,
                CopaymentRule.STANDARD,
                List.of(CaseFixture.charge(CaseFixture.DAY)),
                remarks,
                List.of(new UUID(0, 1)));
    }

    public static Claim with(Claim claim, CopaymentRule ageClass, int percent) {
        return new Claim(
                claim.serviceMonth(),
                claim.organisation(),
                claim.identity(),
                claim.patient(),
                percent,
                ageClass,
                claim.charges(),
                claim.remarks(),
                claim.claimIds());
    }

    public static Claim with(Claim claim, List<Charge> charges) {
        return new Claim(
                YearMonth.from(charges.get(0).serviceDate()),
                claim.organisation(),
                claim.identity(),
                claim.patient(),
                claim.sharePercent(),
                claim.ageClass(),
                charges,
                claim.remarks(),
                claim.claimIds());
    }

    public static Claim named(Claim claim, String name, @Nullable String kana) {
        Patient patient = claim.patient();
        return claim(claim.identity(), new Patient(name, kana, patient.birthDate(), patient.sex()), claim.remarks());
    }
}
