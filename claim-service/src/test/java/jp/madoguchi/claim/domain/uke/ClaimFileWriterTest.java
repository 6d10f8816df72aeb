package jp.madoguchi.claim.domain.uke;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import jp.madoguchi.claim.domain.CaseFixture;
import jp.madoguchi.claim.domain.Charge;
import jp.madoguchi.claim.domain.Claim;
import jp.madoguchi.claim.domain.ClaimFixture;
import jp.madoguchi.claim.domain.ClaimedIdentity;
import jp.madoguchi.claim.domain.Disease;
import jp.madoguchi.claim.domain.FileHead;
import jp.madoguchi.claim.domain.Finding;
import jp.madoguchi.claim.domain.Institution;
import jp.madoguchi.claim.domain.Patient;
import jp.madoguchi.claim.domain.RemarkItem;
import jp.madoguchi.claim.domain.Remarks;
import jp.madoguchi.claim.domain.ServiceLine;
import jp.madoguchi.claim.persistence.RuleTables;
import jp.madoguchi.contracts.event.InsuranceKind;
import jp.madoguchi.contracts.id.Sex;
import jp.madoguchi.rules.ReviewOrganisation;
import org.junit.jupiter.api.Test;

class ClaimFileWriterTest {
    private final RuleTables tables = new RuleTables();
    private final ClaimFileWriter writer = tables.writer(tables.datedValues());

    @Test
    void writesANameOutsideJisInKatakanaAndSaysSo() {
        ClaimFile file = write(ClaimFixture.named(ClaimFixture.current(), "髙橋 一郎", "ﾀｶﾊｼ ｲﾁﾛｳ"));

        assertEquals("タカハシ　イチロウ", new UkeReader(file.bytes()).field("RE", 0, 5));
        assertEquals(List.of("UKE-NAME"), rules(file.written().get(0)));
    }

    @Test
    void leavesOutAClaimWhoseNameCannotBeWrittenAtAll() {
        ClaimFile file = write(ClaimFixture.named(ClaimFixture.current(), "髙橋 一郎", null), ClaimFixture.former());

        assertEquals(List.of("UKE-RE-5"), rules(file.refused().get(0)));
        UkeReader read = new UkeReader(file.bytes());
        assertEquals("佐藤　十五太", read.field("RE", 0, 5));
        assertEquals("1", read.field("RE", 0, 2));
        assertEquals("1", read.field("GO", 0, 2));
    }

    @Test
    void leavesOutAPatientWhoseSexIsNotSet() {
        Claim claim = ClaimFixture.current();
        Patient patient = new Patient("試験 太郎", null, LocalDate.of(1980, 4, 1), Sex.UNSET);

        ClaimFile file = write(ClaimFixture.claim(claim.identity(), patient, Remarks.NONE));

        assertEquals(List.of("UKE-RE-6"), rules(file.refused().get(0)));
    }

    @Test
    void recordsTheBenefitOfAnUnknownCoverageDeclaredAsNationalHealthInsurance() {
        ClaimedIdentity identity =
                new ClaimedIdentity.Unknown(InsuranceKind.NATIONAL, CaseFixture.DECLARATION, ClaimFixture.CONTACTED);
        Claim unknown = ClaimFixture.unknown();

        UkeReader read = new UkeReader(write(ClaimFixture.claim(identity, unknown.patient(), unknown.remarks()))
                .bytes());

        assertEquals("70", read.field("RE", 0, 8));
    }

    @Test
    void wrapsALongRemarkIntoFurtherRecordsOfTheSameCode() {
        String address = "東京都千代田区" + "試".repeat(40);
        Remarks remarks = new Remarks(
                List.of(new Remarks.Remark(RemarkItem.UNKNOWN, ""), new Remarks.Remark(RemarkItem.ADDRESS, address)));
        Claim unknown = ClaimFixture.unknown();

        UkeReader read = new UkeReader(write(ClaimFixture.claim(unknown.identity(), unknown.patient(), remarks))
                .bytes());

        assertEquals("830000505", read.field("CO", 1, 4));
        assertEquals(38, read.field("CO", 1, 5).length());
        assertEquals("830000505", read.field("CO", 2, 4));
        assertEquals(address, read.field("CO", 1, 5) + read.field("CO", 2, 5));
    }

    @Test
    void neverLeavesTheClassOutMoreThan98TimesInARow() {
        List<ServiceLine> lines = IntStream.range(0, 120)
                .mapToObj(i -> new ServiceLine("12", String.valueOf(112_000_000 + i), 1, 1))
                .toList();
        Charge charge =
                new Charge(CaseFixture.DAY, CaseFixture.charge(CaseFixture.DAY).diseases(), lines);

        UkeReader read = new UkeReader(write(ClaimFixture.with(ClaimFixture.current(), List.of(charge)))
                .bytes());

        List<Integer> withClass = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            if (!read.field("SI", i, 2).isEmpty()) {
                withClass.add(i);
            }
        }
        assertEquals(List.of(0, 99), withClass);
    }

    @Test
    void writesNoVerificationRecordsBeforeSeptember2021() {
        assertEquals(List.of("IR", "RE", "HO", "SY", "SI", "GO"), order(LocalDate.of(2021, 8, 31)));
        assertEquals(List.of("IR", "RE", "HO", "SN", "JD", "MF", "SY", "SI", "GO"), order(LocalDate.of(2021, 9, 1)));
    }

    @Test
    void tellsWhatOfAChargeDoesNotFit() {
        Charge charge = new Charge(
                CaseFixture.DAY,
                List.of(new Disease("①", CaseFixture.DAY, "1")),
                List.of(new ServiceLine("12", "1", 1, 1)));

        assertEquals(
                List.of("UKE-SY-6", "UKE-SI-4"),
                writer.chargeFindings(charge).stream().map(Finding::rule).toList());
    }

    @Test
    void tellsWhatOfTheInstitutionDoesNotFit() {
        Institution tooLong = new Institution("試".repeat(21), "03", ReviewOrganisation.PAYMENT_FUND);
        FileHead head =
                new FileHead(ReviewOrganisation.PAYMENT_FUND, CaseFixture.CLINIC, tooLong, YearMonth.of(2026, 12));

        assertEquals(
                List.of("UKE-IR-7"),
                writer.headFindings(head).stream().map(Finding::rule).toList());
        assertEquals(List.of(), writer.headFindings(ClaimFixture.head(ReviewOrganisation.PAYMENT_FUND)));
    }

    @Test
    void refusesToWriteARecordTheTableDoesNotKnow() {
        RecordFormat format = new RecordFormat(List.of());

        assertThrows(IllegalStateException.class, () -> format.fieldCount("XX"));
    }

    @Test
    void refusesToWriteTextNobodyChecked() {
        RecordFormat format = new RecordFormat(List.of());
        List<UkeRecord> unchecked = List.of(UkeRecord.of("SY", 2, "𠮷"));

        assertThrows(IllegalStateException.class, () -> format.bytes(unchecked));
    }

    private List<String> order(LocalDate day) {
        Charge charge = new Charge(
                day, List.of(new Disease("試験病名", day, "1")), List.of(new ServiceLine("11", "111000110", 291, 1)));
        return new UkeReader(write(ClaimFixture.with(ClaimFixture.current(), List.of(charge)))
                        .bytes())
                .order();
    }

    private ClaimFile write(Claim... claims) {
        return writer.write(ClaimFixture.head(ReviewOrganisation.PAYMENT_FUND), List.of(claims));
    }

    private static List<String> rules(ClaimFile.Entry entry) {
        return entry.findings().stream().map(Finding::rule).toList();
    }
}
