package jp.madoguchi.local.day;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import jp.madoguchi.local.door.Door;
import jp.madoguchi.local.door.Insured;
import jp.madoguchi.local.door.Insurer;
import jp.madoguchi.local.door.RegistryRecord;
import jp.madoguchi.local.door.Reply;
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
            Reply reply = registry.post("/registry/persons", RegistryRecord.of(person));
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
        Map<String, Object> impossible = RegistryRecord.of(People.ICHIRO, "1984-02-30");
        Reply date = registry.post("/registry/persons", impossible);
        desk.checks().same(400, date.status(), "an impossible date is refused", Program.ELIGIBILITY);
        Reply foreign = desk.eligibility(Account.HOKENSHA).post("/registry/persons", RegistryRecord.of(People.JUGOTA));
        desk.checks().same(403, foreign.status(), "another insurer's person is refused", Program.ELIGIBILITY);
    }
}
