package jp.madoguchi.local.drill;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpClient;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import jp.madoguchi.local.door.Checks;
import jp.madoguchi.local.door.Door;
import jp.madoguchi.local.door.Insurer;
import jp.madoguchi.local.door.RegistryRecord;
import jp.madoguchi.local.suite.Account;
import jp.madoguchi.local.suite.ClinicAccounts;
import jp.madoguchi.local.suite.OpenSuite;
import jp.madoguchi.local.suite.Program;
import jp.madoguchi.local.suite.Progress;
import jp.madoguchi.local.suite.SuiteFailure;
import jp.madoguchi.local.suite.Together;

/** 準備: accounts, the roll of the clinics and the people of the drill, entered through the doors there are for it. */
final class Preparation {
    private static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");
    private static final String OURS = "訓練";
    private static final int AT_ONCE = 4;
    private static final int NEEDED_TO_INFER = 3;
    private static final int FEW = 6;
    private static final int BESIDE_FEW = 80;
    private static final int BESIDE_MANY = 20;
    private static final int OF_MANY = 5;

    private final OpenSuite suite;
    private final Progress progress;
    private final Checks checks;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    Preparation(OpenSuite suite, Progress progress) {
        this.suite = suite;
        this.progress = progress;
        this.checks = new Checks(suite::log);
    }

    /** So many well ones beside so many failing ones that a common line cannot be taken for chance. */
    static int bystandersOf(int clinics) {
        if (clinics < NEEDED_TO_INFER) {
            return 0;
        }
        return clinics < FEW ? BESIDE_FEW : Math.max(BESIDE_MANY, clinics / OF_MANY);
    }

    Exercise prepare(int number, Grades grades) throws IOException, InterruptedException, SuiteFailure {
        int all = number + bystandersOf(number);
        List<ClinicAccounts> accounts = IntStream.range(0, all)
                .mapToObj(i -> new ClinicAccounts(DrillClinic.code(i)))
                .toList();
        suite.enter(accounts);
        DrillClinic[] clinics = new DrillClinic[number];
        Bystander[] bystanders = new Bystander[all - number];
        List<Together.Task> signIns = new ArrayList<>();
        for (int i = 0; i < all; i++) {
            int place = i;
            signIns.add(
                    place < number
                            ? () -> clinics[place] = clinic(place, accounts.get(place))
                            : () -> bystanders[place - number] = bystander(place, accounts.get(place)));
        }
        Together.run(AT_ONCE, signIns);
        progress.done("準備: " + number + " clinics and " + bystanders.length
                + " beside them signed in, each with its own" + " gateway and 管理アカウント, " + DrillClinic.code(0) + " …");
        LocalDateTime now = LocalDateTime.now(ZONE);
        Exercise exercise = new Exercise(
                suite,
                progress,
                grades,
                checks,
                now.format(STAMP),
                now.toLocalDate(),
                outage(Account.UNYO),
                outage(Account.JISSHI),
                List.of(clinics),
                List.of(bystanders));
        enterOnTheRoll(exercise);
        registerPatients(exercise, now.toLocalDate());
        return exercise;
    }

    private DrillClinic clinic(int place, ClinicAccounts accounts)
            throws IOException, InterruptedException, SuiteFailure {
        return new DrillClinic(
                place, uplink(accounts), Door.through(http, suite.addresses().outage(), suite.tokenOfPerson(accounts)));
    }

    private Bystander bystander(int place, ClinicAccounts accounts)
            throws IOException, InterruptedException, SuiteFailure {
        String code = accounts.institution();
        return new Bystander(code, OURS + "診療所 " + (place + 1), new SimulatedGateway(code, uplink(accounts)));
    }

    private Door uplink(ClinicAccounts accounts) throws IOException, InterruptedException, SuiteFailure {
        return Door.through(http, suite.addresses().eligibility(), suite.tokenOfGateway(accounts));
    }

    private Door outage(Account account) throws IOException, InterruptedException, SuiteFailure {
        return Door.through(http, suite.addresses().outage(), suite.token(account));
    }

    /** A clinic on the roll that is not ours has a code it should not have: it is left alone, and so is everything. */
    private void enterOnTheRoll(Exercise exercise) throws IOException, InterruptedException, SuiteFailure {
        JsonNode roll = exercise.operator().get("/clinics").body();
        for (JsonNode clinic : roll.at("/clinics")) {
            String code = clinic.at("/institution").asText("");
            if (DrillClinic.isDrill(code) && !clinic.at("/name").asText("").startsWith(OURS)) {
                throw new SuiteFailure(
                        "the clinic " + code + " is on the roll and not one of a drill",
                        "correct its 医療機関コード: codes with 9999 at their fourth digit are kept free for drills");
            }
        }
        exercise.each(clinic -> enter(exercise, clinic.code(), clinic.name(), exercise.line()));
        for (Bystander bystander : exercise.bystanders()) {
            enter(exercise, bystander.code(), bystander.name(), Exercise.otherLineOf(exercise.stamp()));
        }
    }

    private void enter(Exercise exercise, String code, String name, String line)
            throws IOException, InterruptedException, SuiteFailure {
        int status = exercise.operator()
                .put("/clinics/" + code, Map.of("name", name, "line", line, "registeredPhone", "03-0000-0000"))
                .status();
        checks.that(status == 201 || status == 200, "the clinic " + code + " is on the roll", Program.OUTAGE);
    }

    private void registerPatients(Exercise exercise, LocalDate today)
            throws IOException, InterruptedException, SuiteFailure {
        Door registry = Door.through(http, suite.addresses().eligibility(), suite.token(Account.JISSHI));
        int insurer = registry.put("/insurers/" + Insurer.DRILL.number(), Map.of("name", Insurer.DRILL.title()))
                .status();
        checks.that(insurer == 201 || insurer == 200, "the insurer of the drill is registered", Program.ELIGIBILITY);
        List<Map<String, Object>> records = exercise.clinics().stream()
                .flatMap(clinic -> new Patients(clinic.number()).registered().stream())
                .map(RegistryRecord::of)
                .toList();
        JsonNode summary = registry.feed("/registry/persons/bulk", records);
        checks.same((long) records.size(), summary.at("/lines").asLong(), "patients reported", Program.ELIGIBILITY);
        checks.same(0L, summary.at("/results/refused").asLong(), "patients refused", Program.ELIGIBILITY);
        progress.done("準備: " + exercise.line() + " on the roll, " + records.size()
                + " patients of the drill's own insurer registered, as of " + today);
    }
}
