package jp.madoguchi.local.drill;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.madoguchi.contracts.id.CheckDigit;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.local.door.Door;

/** 訓練の医療機関: a simulated clinic with its gateway, its one entitled person, and the patients it took. */
final class DrillClinic {
    /** One code in each of so many prefectures, then the next code in each. */
    private static final int PREFECTURES = 47;

    private final int number;
    private final String code;
    private final SimulatedGateway gateway;
    private final Door person;
    private final List<DrillVisit> visits = new ArrayList<>();

    /**
     * The clinic of this number.
     *
     * @param uplink the door of its gateway
     * @param person the door of outage-service, as its entitled person
     */
    DrillClinic(int number, Door uplink, Door person) {
        this.number = number;
        this.code = code(number);
        this.gateway = new SimulatedGateway(code, uplink);
        this.person = person;
    }

    /** A 医療機関コード kept free for drills. */
    static String code(int number) {
        String body = String.format("%02d19999%02d", 1 + number % PREFECTURES, number / PREFECTURES);
        InstitutionCode code = InstitutionCode.valueOf(body + CheckDigit.of(body));
        if (!code.isForDrill()) {
            throw new IllegalStateException("a drill carries no code of a clinic that takes patients");
        }
        return code.wire();
    }

    /** Whether a fact that names this clinic is one of a drill. */
    static boolean isDrill(String code) {
        return !code.isEmpty() && InstitutionCode.valueOf(code).isForDrill();
    }

    /** One patient of each kind comes, and the desk takes them without asking. */
    void takePatients(LocalDate today) throws IOException {
        Patients patients = new Patients(number);
        for (PatientKind kind : PatientKind.values()) {
            Instant at = Instant.now().truncatedTo(ChronoUnit.MILLIS);
            DrillVisit visit = new DrillVisit(UUID.randomUUID(), kind, patients.of(kind), at);
            gateway.keep(at, visit.fact(code, today));
            visits.add(visit);
        }
    }

    int number() {
        return number;
    }

    String code() {
        return code;
    }

    String name() {
        return "訓練診療所 " + (number + 1);
    }

    SimulatedGateway gateway() {
        return gateway;
    }

    Door person() {
        return person;
    }

    List<DrillVisit> visits() {
        return List.copyOf(visits);
    }

    Optional<DrillVisit> visit(String visitId) {
        return visits.stream()
                .filter(visit -> visit.visitId().toString().equals(visitId))
                .findFirst();
    }

    /** The visits that must wait to be checked. */
    Set<String> toHold() {
        return visits.stream()
                .filter(visit -> visit.kind().isHeld())
                .map(visit -> visit.visitId().toString())
                .collect(Collectors.toSet());
    }

    /** Whether a person looks the illegible card up at the national screen here; elsewhere the visit is closed. */
    boolean asksNationally() {
        return number % 2 == 1;
    }
}
