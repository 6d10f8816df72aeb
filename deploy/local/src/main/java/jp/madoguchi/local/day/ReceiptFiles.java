package jp.madoguchi.local.day;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.madoguchi.contracts.id.Sha256;
import jp.madoguchi.local.door.Reply;
import jp.madoguchi.local.suite.Account;
import jp.madoguchi.local.suite.Program;
import jp.madoguchi.local.suite.SuiteFailure;

/** 6 RECEIPTC.UKE: one file an organisation; what is checked are the bytes that would be sent. */
final class ReceiptFiles {
    private static final Charset SHIFT_JIS = Charset.forName("windows-31j");
    private static final String FORMER = "HO,02199990,１０２０００,１０２０００１,";
    private static final String UNKNOWN = "HO,77777777,,７７７７７７７７７,";

    private final Desk desk;
    private final LocalDate today;
    private final List<Receipt> receipts = new ArrayList<>();
    private final Set<String> organisations = new HashSet<>();
    private final List<String> where = new ArrayList<>();

    /** 一件: the records of one receipt, from its RE to the next. */
    private record Receipt(String records) {
        boolean isOf(String insured) {
            return records.contains(insured);
        }

        boolean remarks(String code) {
            return records.contains("," + code);
        }
    }

    ReceiptFiles(Desk desk, LocalDate today) {
        this.desk = desk;
        this.today = today;
    }

    void play() throws IOException, InterruptedException, SuiteFailure {
        Reply written = desk.claim(Account.KANRI)
                .post(
                        "/claim-files",
                        Map.of("claimMonth", YearMonth.from(today).plusMonths(1).toString()));
        desk.checks().status(201, written, "the files are written", Program.CLAIM);
        for (JsonNode file : written.body().at("/files")) {
            read(file);
        }
        desk.checks().same(Set.of("1", "2"), organisations, "one file per 審査支払機関", Program.CLAIM);
        identities();
        desk.ledger().written(written.body());
        desk.progress()
                .done("6 RECEIPTC.UKE: current, 旧資格 (02199990, 820000245) and 不詳 (77777777, no 記号, ７７７７７７７７７,"
                        + " 820000246, 830000501 502 505 507 508)");
        where.forEach(desk.progress()::note);
    }

    private void read(JsonNode file) throws IOException, InterruptedException, SuiteFailure {
        byte[] bytes =
                desk.claim(Account.KANRI).bytes("/claim-files/" + file.at("/id").asText(""));
        desk.checks().same((byte) 0x1A, bytes[bytes.length - 1], "the file ends with 0x1A", Program.CLAIM);
        desk.checks()
                .same(file.at("/sha256").asText(""), Sha256.hex(bytes), "the digest told of the file", Program.CLAIM);
        List<Receipt> read = receipts(new String(bytes, SHIFT_JIS));
        desk.checks().same(file.at("/claims").asInt(), read.size(), "RE records in the file", Program.CLAIM);
        receipts.addAll(read);
        organisations.add(file.at("/organisation").asText(""));
        where.add(keep(file, bytes));
    }

    private static List<Receipt> receipts(String file) {
        List<Receipt> read = new ArrayList<>();
        String[] parts = file.split("(?m)^(?=RE,)", -1);
        for (int i = 1; i < parts.length; i++) {
            read.add(new Receipt(parts[i]));
        }
        return read;
    }

    private void identities() throws SuiteFailure {
        Receipt current = one("HO,06139000,９５５０,１２３４５,");
        Receipt former = one(FORMER);
        Receipt unknown = one(UNKNOWN);
        desk.checks().that(former.remarks("820000245"), "旧資格情報 stands on the lost identity", Program.CLAIM);
        desk.checks().that(!former.remarks("820000246"), "不詳 does not", Program.CLAIM);
        desk.checks().that(unknown.records().contains("CO,01,1,820000246,"), "remarks begin with 不詳", Program.CLAIM);
        for (String code : List.of("830000501", "830000502", "830000505", "830000507", "830000508")) {
            desk.checks().that(unknown.remarks(code), "remark " + code + " on the unknown identity", Program.CLAIM);
        }
        for (Receipt receipt : receipts) {
            desk.checks().that(!receipt.isOf("99999999"), "no disaster number", Program.CLAIM);
        }
        desk.checks()
                .that(
                        !current.remarks("82000024") && !current.remarks("8300005"),
                        "no remark on a current identity",
                        Program.CLAIM);
    }

    private Receipt one(String insured) throws SuiteFailure {
        List<Receipt> found =
                receipts.stream().filter(receipt -> receipt.isOf(insured)).toList();
        desk.checks().that(!found.isEmpty(), "a receipt with " + insured, Program.CLAIM);
        return found.get(0);
    }

    private String keep(JsonNode file, byte[] bytes) throws IOException {
        Path logs = desk.controls().log(Program.CLAIM).toAbsolutePath().getParent();
        Path folder = logs == null ? Path.of("claims") : logs.resolveSibling("claims");
        Path copy = folder.resolve(file.at("/organisation").asText("")).resolve("RECEIPTC.UKE");
        Files.createDirectories(copy.getParent());
        Files.write(copy, bytes);
        return file.at("/organisationLabel").asText("") + ": "
                + file.at("/claims").asInt() + " receipts, "
                + file.at("/totalPoints").asInt() + " points, sha256 "
                + file.at("/sha256").asText("").substring(0, 16) + "…, "
                + copy;
    }
}
