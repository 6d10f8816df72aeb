package jp.madoguchi.local.day;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import jp.madoguchi.local.door.Door;
import jp.madoguchi.local.door.Reply;
import jp.madoguchi.local.suite.Account;
import jp.madoguchi.local.suite.Program;
import jp.madoguchi.local.suite.SuiteFailure;

/** 5 緊急時医療情報・資格確認機能: a grant is asked for, called back and enabled; the lookup answers as the manual says. */
final class FourItemLookup {
    private static final Duration SOON = Duration.ofSeconds(20);
    /** The function refuses an account that searches in a loop. */
    private static final Duration UNHURRIED = Duration.ofSeconds(1);

    private static final String REFUSAL = "医療情報閲覧アカウント又は管理アカウントのユーザIDでログインし直してください。";

    private final Desk desk;
    private final LocalDate today;

    FourItemLookup(Desk desk, LocalDate today) {
        this.desk = desk;
        this.today = today;
    }

    void play() throws IOException, InterruptedException, SuiteFailure {
        String grant = enable();
        general();
        oneHit();
        twoHits();
        tooMany();
        desk.progress()
                .done("5 照会: 1 hit → the detail (新橋 一郎); 2 hits → listed, one chosen (新橋 太郎); more than 5 → refused;"
                        + " 一般アカウント → " + REFUSAL);
        desk.atTheEnd(() -> end(grant));
    }

    /** A day that was broken off leaves its grant enabled. */
    private void endYesterdays() throws IOException, InterruptedException, SuiteFailure {
        Reply grants = desk.outage(Account.KANRI).get("/grants");
        desk.checks().status(200, grants, "the grants of the clinic are told", Program.OUTAGE);
        for (JsonNode grant : grants.body().at("/grants")) {
            if ("ENABLED".equals(grant.at("/state").asText(""))) {
                end(grant.at("/grantId").asText(""));
            }
        }
    }

    private void end(String grant) throws IOException, InterruptedException, SuiteFailure {
        Reply ended = desk.outage(Account.JISSHI).put("/grants/" + grant + "/end", Map.of());
        desk.checks().status(200, ended, "a grant is ended", Program.OUTAGE);
    }

    private String enable() throws IOException, InterruptedException, SuiteFailure {
        endYesterdays();
        Reply before = lookup(Account.KANRI, "新橋 一郎", "1984-04-01", "港区");
        desk.checks().same("grant-not-enabled", before.code(), "no lookup before a grant", Program.OUTAGE);
        Reply asked = desk.outage(Account.KANRI)
                .post(
                        "/grants",
                        Map.of(
                                "origin", "CALL_CENTRE",
                                "institutionName", "見本診療所",
                                "contactPerson", "受付 見本",
                                "reason", "回線の障害"));
        desk.checks().status(201, asked, "a grant is asked for", Program.OUTAGE);
        String grant = asked.text("/grantId");
        Door body = desk.outage(Account.JISSHI);
        desk.checks()
                .status(
                        200,
                        body.put("/grants/" + grant + "/call-back", Map.of()),
                        "the clinic is called back",
                        Program.OUTAGE);
        Reply enabled = body.put(
                "/grants/" + grant + "/enablement",
                Map.of("from", today.toString(), "until", today.plusDays(3).toString()));
        desk.checks().status(200, enabled, "the grant is enabled", Program.OUTAGE);
        desk.progress()
                .done("5 利用開始設定: refused before, asked for, called back, enabled " + today + "〜" + today.plusDays(3));
        return grant;
    }

    private void general() throws IOException, InterruptedException, SuiteFailure {
        Reply refused = lookup(Account.UKETSUKE, "新橋 一郎", "1984-04-01", "港区");
        desk.checks().status(403, refused, "a general account is refused", Program.OUTAGE);
        desk.checks().same("account-not-allowed", refused.code(), "refusal", Program.OUTAGE);
        desk.checks().that(refused.body().toString().contains(REFUSAL), "with the manual's text", Program.OUTAGE);
    }

    private void oneHit() throws IOException, InterruptedException, SuiteFailure {
        desk.checks()
                .within(
                        SOON,
                        UNHURRIED,
                        "the index has heard of 新橋 一郎",
                        Program.OUTAGE,
                        () -> lookup(Account.ETSURAN, "新橋 一郎", "昭和59年4月1日", "港区")
                                        .body()
                                        .at("/hits")
                                        .asInt()
                                == 1);
        Reply one = lookup(Account.ETSURAN, "新橋 一郎", "昭和59年4月1日", "港区");
        desk.checks().same("VALID", one.text("/detail/validity"), "one hit opens the detail", Program.OUTAGE);
        desk.checks().same("06139000", one.text("/detail/coverage/numbers/insurerNumber"), "its 保険者番号", Program.OUTAGE);
        desk.checks().same("9550", one.text("/detail/coverage/numbers/symbol"), "its 記号", Program.OUTAGE);
        desk.checks().same("12345", one.text("/detail/coverage/numbers/number"), "its 番号", Program.OUTAGE);
        desk.checks().same("01", one.text("/detail/coverage/numbers/branch"), "its 枝番", Program.OUTAGE);
    }

    private void twoHits() throws IOException, InterruptedException, SuiteFailure {
        Reply two = lookup(Account.KANRI, "新橋 太郎", "昭和29年3月26日", "東京都");
        desk.checks().same(2, two.body().at("/hits").asInt(), "hits of 新橋 太郎", Program.OUTAGE);
        desk.checks().that(two.body().at("/detail").isMissingNode(), "two hits open no detail", Program.OUTAGE);
        String candidate = two.text("/candidates/1/candidateId");
        String insurer = two.text("/candidates/1/insurerName");
        desk.checks().that(!insurer.isEmpty(), "the candidates name their insurers", Program.OUTAGE);
        Reply chosen = desk.outage(Account.KANRI)
                .post("/lookups/" + two.text("/lookupId") + "/choice", Map.of("candidateId", candidate));
        desk.checks().status(200, chosen, "one of two is chosen", Program.OUTAGE);
        desk.checks()
                .same(insurer, chosen.text("/detail/coverage/insurerName"), "the chosen one's insurer", Program.OUTAGE);
    }

    private void tooMany() throws IOException, InterruptedException, SuiteFailure {
        Reply many = lookup(Account.KANRI, "同姓 同名", "1970-01-01", "千代田区");
        desk.checks().status(422, many, "more than five are refused", Program.OUTAGE);
        desk.checks().same("too-many-hits", many.code(), "refusal", Program.OUTAGE);
    }

    private Reply lookup(Account account, String name, String birthDate, String address)
            throws IOException, InterruptedException {
        return desk.outage(account)
                .post(
                        "/lookups",
                        Map.of(
                                "name",
                                name,
                                "birthDate",
                                birthDate,
                                "sex",
                                "MALE",
                                "address",
                                address,
                                "confirmationDate",
                                today.toString(),
                                "cameDuringOutage",
                                true));
    }
}
