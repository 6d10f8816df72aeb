package jp.madoguchi.claim.domain.uke;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.claim.domain.Claim;
import jp.madoguchi.claim.domain.ClaimedIdentity;
import jp.madoguchi.claim.domain.DatedValues;
import jp.madoguchi.claim.domain.Insured;
import jp.madoguchi.claim.domain.Patient;
import jp.madoguchi.contracts.id.BranchNumber;
import jp.madoguchi.contracts.id.InsuredNumbers;
import jp.madoguchi.contracts.id.Sex;
import org.jspecify.annotations.Nullable;

/** 明細書の頭: RE, HO, SN, JD and MF of one claim. */
final class HeadRecords {
    private static final int WHOLE = 100;
    private static final int NAME_KANA_AT = 37;
    private static final String MAIN_PAYER = "1";

    private final RecordFormat format;
    private final DatedValues values;
    private final YearMonth claimMonth;

    HeadRecords(RecordFormat format, DatedValues values, YearMonth claimMonth) {
        this.format = format;
        this.values = values;
        this.claimMonth = claimMonth;
    }

    List<UkeRecord> of(Claim claim, int number) {
        List<UkeRecord> records = new ArrayList<>();
        records.add(common(claim, number));
        records.add(insurer(claim));
        if (values.verificationRecords(claim.serviceMonth())) {
            branch(claim).ifPresent(records::add);
            records.add(days(claim));
            records.add(UkeRecord.of("MF", format.fieldCount("MF"), "00"));
        }
        return records;
    }

    private UkeRecord common(Claim claim, int number) {
        Patient patient = claim.patient();
        String[] fields = new String[NAME_KANA_AT - 1];
        Arrays.fill(fields, "");
        fields[0] = Integer.toString(number);
        fields[1] = ClaimKind.code(claim, claimMonth, values);
        fields[2] = digits(claim.serviceMonth());
        fields[3] = PatientName.of(patient).text();
        fields[4] = patient.sex() == Sex.UNSET ? "" : patient.sex().code();
        fields[5] = digits(patient.birthDate());
        fields[6] = benefit(claim);
        fields[NAME_KANA_AT - 2] = PatientName.kana(patient);
        return UkeRecord.of("RE", format.fieldCount("RE"), fields);
    }

    /** 給付割合 is recorded for 国保 only. */
    private static String benefit(Claim claim) {
        return claim.identity().isNationalHealthInsurance() ? Integer.toString(WHOLE - claim.sharePercent()) : "";
    }

    private UkeRecord insurer(Claim claim) {
        String days = Integer.toString(claim.days().size());
        String points = Integer.toString(claim.points());
        Insured insured = claim.identity().insured();
        if (insured == null) {
            return unknown(claim.identity(), days, points);
        }
        InsuredNumbers numbers = insured.numbers();
        return UkeRecord.of(
                "HO",
                format.fieldCount("HO"),
                numbers.insurerNumber().spacePadded(),
                numbers.symbol() == null ? "" : wide(numbers.symbol().wire()),
                wide(numbers.number().wire()),
                days,
                points);
    }

    /** 不詳: the sanctioned number, no 記号, and 7s for the 番号. */
    private UkeRecord unknown(ClaimedIdentity identity, String days, String points) {
        return UkeRecord.of(
                "HO",
                format.fieldCount("HO"),
                values.unknownInsurerNumber(claimMonth),
                "",
                wide(values.unknownNumber(claimMonth, identity.isLateElderly())),
                days,
                points);
    }

    /** 枝番 where one is known; 後期 and 不詳 have none. */
    private Optional<UkeRecord> branch(Claim claim) {
        @Nullable Insured insured = claim.identity().insured();
        return Optional.ofNullable(insured)
                .map(known -> known.numbers().branch())
                .map(BranchNumber::wire)
                .map(branch -> UkeRecord.of("SN", format.fieldCount("SN"), MAIN_PAYER, "01", "", "", "", branch));
    }

    private UkeRecord days(Claim claim) {
        String[] fields = new String[format.fieldCount("JD") - 1];
        Arrays.fill(fields, "");
        fields[0] = MAIN_PAYER;
        claim.days().forEach(day -> fields[day] = "1");
        return UkeRecord.of("JD", format.fieldCount("JD"), fields);
    }

    private static String wide(String number) {
        return UkeText.fullWidth(number).replace("　", "");
    }

    static String digits(YearMonth month) {
        return month.toString().replace("-", "");
    }

    static String digits(LocalDate day) {
        return day.toString().replace("-", "");
    }
}
