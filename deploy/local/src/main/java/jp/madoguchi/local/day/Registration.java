package jp.madoguchi.local.day;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.madoguchi.local.suite.Account;
import jp.madoguchi.local.suite.Program;
import jp.madoguchi.local.suite.SuiteFailure;

/** 1 登録: insurers and insured persons enter the registry through its API, the manual's samples among them. */
final class Registration {
    private final Desk desk;

    Registration(Desk desk) {
        this.desk = desk;
    }

    void play() throws IOException, InterruptedException, SuiteFailure {
        Door registry = desk.eligibility(Account.JISSHI);
        for (Insurer insurer : Insurer.values()) {
            Reply reply = registry.put("/insurers/" + insurer.number(), Map.of("name", insurer.title()));
            desk.checks()
                    .that(
                            reply.status() == 201 || reply.status() == 200,
                            "insurer " + insurer + " registered, got " + reply,
                            Program.ELIGIBILITY);
        }
        int persons = register(registry, People.samples()) + register(registry, People.others());
        desk.checks().same(64, persons, "persons registered", Program.ELIGIBILITY);
        refusals(registry);
        desk.progress()
                .done("1 登録: " + Insurer.values().length + " insurers, " + persons
                        + " persons (新橋 太郎 ×2, 新橋 一郎, 佐藤 十五太, 60 others); a wrong check digit, an impossible"
                        + " date and another insurer's person refused");
    }

    private int register(Door registry, List<Insured> people) throws IOException, InterruptedException, SuiteFailure {
        int registered = 0;
        for (Insured person : people) {
            Reply reply = registry.post("/registry/persons", body(person));
            desk.checks()
                    .that(
                            (reply.status() == 201 || reply.status() == 200)
                                    && !reply.text("/personId").isEmpty(),
                            "person " + person.recordId() + " registered, got " + reply,
                            Program.ELIGIBILITY);
            registered++;
        }
        return registered;
    }

    private void refusals(Door registry) throws IOException, InterruptedException, SuiteFailure {
        Reply digit = registry.put("/insurers/06139001", Map.of("name", "検証番号の誤り"));
        desk.checks().same(400, digit.status(), "a failing check digit is refused", Program.ELIGIBILITY);
        Map<String, Object> impossible = body(People.ICHIRO, "1984-02-30");
        Reply date = registry.post("/registry/persons", impossible);
        desk.checks().same(400, date.status(), "an impossible date is refused", Program.ELIGIBILITY);
        Reply foreign = desk.eligibility(Account.HOKENSHA).post("/registry/persons", body(People.JUGOTA));
        desk.checks().same(403, foreign.status(), "another insurer's person is refused", Program.ELIGIBILITY);
    }

    private static Map<String, Object> body(Insured insured) {
        return body(insured, insured.birthDate().toString());
    }

    private static Map<String, Object> body(Insured insured, String birthDate) {
        Map<String, Object> person = new LinkedHashMap<>();
        person.put("name", insured.name());
        person.put("nameKana", insured.nameKana());
        person.put("birthDate", birthDate);
        person.put("sex", insured.sex());
        person.put("postalCode", insured.postalCode());
        person.put("address", insured.address());
        Map<String, Object> coverage = new LinkedHashMap<>(Numbers.of(insured));
        coverage.put("relationship", "SELF");
        coverage.put("insuredName", insured.name());
        coverage.put("classification", "GENERAL");
        coverage.put("qualifiedOn", insured.from().toString());
        coverage.put("validFrom", insured.from().toString());
        if (insured.until() != null) {
            coverage.put("validUntil", insured.until().toString());
            coverage.put("disqualifiedOn", insured.until().plusDays(1).toString());
            coverage.put("lossReason", "OTHER_COVERAGE");
        }
        putShare(coverage, insured);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("recordId", insured.recordId());
        body.put("version", 1);
        body.put("person", person);
        body.put("coverages", List.of(coverage));
        return body;
    }

    /** 後期高齢者 have a share of their own; from 70 to 74 a 高齢受給者証 says it. */
    private static void putShare(Map<String, Object> coverage, Insured insured) {
        if (insured.insurer() == Insurer.ELDERLY) {
            coverage.put("ratioPercent", insured.ratio());
        } else if (insured.ratio() != null) {
            coverage.put(
                    "elderlyRecipient",
                    Map.of("validFrom", insured.from().toString(), "ratioPercent", insured.ratio()));
        }
    }
}
