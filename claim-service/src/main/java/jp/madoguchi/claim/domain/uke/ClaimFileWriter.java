package jp.madoguchi.claim.domain.uke;

import java.io.ByteArrayOutputStream;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.claim.domain.Charge;
import jp.madoguchi.claim.domain.Claim;
import jp.madoguchi.claim.domain.DatedValues;
import jp.madoguchi.claim.domain.FileHead;
import jp.madoguchi.claim.domain.Finding;

/**
 * レセプトファイルの書き出し: IR, the records of each claim in the order of the specification, GO, and 0x1A at the end. A claim
 * with a value that does not fit is left out with its findings; a bad file is never written.
 */
public final class ClaimFileWriter {
    private static final int END_OF_FILE = 0x1A;
    private static final String SINGLE_VOLUME = "99";

    private final RecordFormat format;
    private final DatedValues values;

    /** A writer by this format and these dated values. */
    public ClaimFileWriter(RecordFormat format, DatedValues values) {
        this.format = format;
        this.values = values;
    }

    /** What keeps the head of a file from being written: the institution's own name and number. */
    public List<Finding> headFindings(FileHead head) {
        return format.findings(List.of(institution(head)));
    }

    /**
     * What keeps the diseases and lines of a charge from being written: told when it is handed in, not at the end of
     * the month.
     */
    public List<Finding> chargeFindings(Charge charge) {
        DetailRecords details = new DetailRecords(format, values, YearMonth.from(charge.serviceDate()));
        List<UkeRecord> records = new ArrayList<>(details.diseases(List.of(charge)));
        records.addAll(details.lines(List.of(charge)));
        return format.findings(records);
    }

    /** The file of these claims. */
    public ClaimFile write(FileHead head, List<Claim> claims) {
        HeadRecords heads = new HeadRecords(format, values, head.claimMonth());
        DetailRecords details = new DetailRecords(format, values, head.claimMonth());
        List<ClaimFile.Entry> written = new ArrayList<>();
        List<ClaimFile.Entry> refused = new ArrayList<>();
        List<UkeRecord> records = new ArrayList<>(List.of(institution(head)));
        for (Claim claim : claims) {
            List<UkeRecord> ofClaim = new ArrayList<>(heads.of(claim, written.size() + 1));
            ofClaim.addAll(details.of(claim));
            List<Finding> findings = format.findings(ofClaim);
            if (findings.isEmpty()) {
                written.add(new ClaimFile.Entry(claim, notes(claim)));
                records.addAll(ofClaim);
            } else {
                refused.add(new ClaimFile.Entry(claim, findings));
            }
        }
        records.add(total(written));
        return new ClaimFile(head, closed(records), written, refused);
    }

    private UkeRecord institution(FileHead head) {
        return UkeRecord.of(
                "IR",
                format.fieldCount("IR"),
                head.organisation().code(),
                head.code().prefecture(),
                head.code().pointTable(),
                head.code().sevenDigits(),
                "",
                UkeText.fullWidth(head.institution().name()),
                HeadRecords.digits(head.claimMonth()),
                "00",
                head.institution().phone());
    }

    /** 総件数 counts each claim once: there is no 公費 beside the main payer here. */
    private UkeRecord total(List<ClaimFile.Entry> written) {
        int points = written.stream().mapToInt(entry -> entry.claim().points()).sum();
        return UkeRecord.of(
                "GO",
                format.fieldCount("GO"),
                Integer.toString(written.size()),
                Integer.toString(points),
                SINGLE_VOLUME);
    }

    private byte[] closed(List<UkeRecord> records) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(format.bytes(records));
        file.write(END_OF_FILE);
        return file.toByteArray();
    }

    private static List<Finding> notes(Claim claim) {
        return PatientName.of(claim.patient()).replacedByKana()
                ? List.of(new Finding(
                        "UKE-NAME", Finding.Outcome.NOTE, "氏名にJIS第一・第二水準にない文字があるため、カタカナで記録しました", "記録条件仕様（医科）文字コード"))
                : List.of();
    }
}
