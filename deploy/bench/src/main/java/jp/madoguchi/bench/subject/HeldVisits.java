package jp.madoguchi.bench.subject;

import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import jp.madoguchi.contracts.event.CardFace;
import jp.madoguchi.contracts.event.Cause;
import jp.madoguchi.contracts.event.Copay;
import jp.madoguchi.contracts.event.CopayClause;
import jp.madoguchi.contracts.event.CoverageFacts;
import jp.madoguchi.contracts.event.PersonFacts;
import jp.madoguchi.contracts.event.Reception.ClockState;
import jp.madoguchi.contracts.event.VisitBasis;
import jp.madoguchi.contracts.event.VisitRecorded;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.contracts.id.InsuredNumbers;
import jp.madoguchi.rules.JapaneseName;
import jp.madoguchi.testing.population.Citizen;
import jp.madoguchi.testing.population.Population;
import org.jspecify.annotations.Nullable;

/**
 * 控えた受診: visits of people of the population that were taken while the line was down, one in five by a certificate's
 * numbers, one in thirty with a birth date that was misread. By COPY into the table of {@code outage-service}, and what
 * is asked about each into tables of their own, with which PostgreSQL alone can join the index.
 */
public final class HeldVisits {
    /** The questions by name, as {@link #copy} writes them. */
    public static final String ASKED_BY_NAME = "asked_by_name";
    /** The questions by numbers. */
    public static final String ASKED_BY_NUMBER = "asked_by_number";

    private static final int SHOWN_ONE_IN = 5;
    private static final int MISREAD_ONE_IN = 30;
    private static final long STRIDE = 7_919;
    private static final String VISITS = """
            held_visit (visit_id, institution, taken_at, confirmation_date, cause, patient, shown, declared, state)
            """;

    private final Postgres postgres;
    private final String database;
    private final Population population;
    private final int clinics;
    private final LocalDate day;

    /** @param clinics how many the visits belong to, in turn */
    public HeldVisits(Postgres postgres, String database, Population population, int clinics) {
        this.postgres = postgres;
        this.database = database;
        this.population = population;
        this.clinics = clinics;
        this.day = LocalDate.now(ZoneId.of("Asia/Tokyo")).minusDays(1);
    }

    /** The visit with this number, as its desk reports it. */
    public VisitRecorded visit(long number) {
        var random = new SplittableRandom(number);
        Citizen citizen = citizen(number * STRIDE);
        boolean shown = random.nextInt(SHOWN_ONE_IN) == 0;
        return new VisitRecorded(
                new UUID((number << 16) | 0x7000, Long.MIN_VALUE | number),
                InstitutionCode.valueOf(Clinics.code((int) (number % clinics))),
                day.atStartOfDay(ZoneId.of("Asia/Tokyo")).toInstant().plusMillis(number),
                day,
                face(citizen, random.nextInt(MISREAD_ONE_IN) == 0),
                shown ? VisitBasis.ELIGIBILITY_CERTIFICATE : VisitBasis.DECLARATION,
                null,
                null,
                Cause.LINE_DOWN,
                shown ? citizen.newestCoverage().numbers() : null,
                null,
                new Copay(30, CopayClause.NOTICE_2_2),
                null,
                true,
                List.of(),
                null,
                null);
    }

    /** Somebody whose name could be noted. */
    private Citizen citizen(long from) {
        Citizen citizen = population.citizen(Math.floorMod(from, population.people()));
        return JapaneseName.hasPlaceholder(citizen.person().name()) ? citizen(from + 1) : citizen;
    }

    private static CardFace face(Citizen citizen, boolean misread) {
        PersonFacts person = citizen.person();
        return new CardFace(
                person.name(),
                person.nameKana(),
                misread ? person.birthDate().minusDays(1) : person.birthDate(),
                person.sex(),
                person.address(),
                citizen.newestCoverage().insurerName(),
                null);
    }

    /** Nobody waits. */
    public void clear() throws SQLException {
        postgres.execute(
                database,
                "truncate held_visit",
                "drop table if exists " + ASKED_BY_NAME + ", " + ASKED_BY_NUMBER,
                "create unlogged table " + ASKED_BY_NAME
                        + " (visit_id uuid, fingerprint bigint, key text, birth_date date, sex text)",
                "create unlogged table " + ASKED_BY_NUMBER
                        + " (visit_id uuid, insurer_number text, number text, symbol text)");
    }

    /** Brings so many, after those before are cleared away; the time it takes does not count. */
    public void copy(long visits) throws IOException, SQLException {
        clear();
        try (CopyStream held = CopyStream.into(postgres, database, VISITS);
                CopyStream byName = CopyStream.into(postgres, database, ASKED_BY_NAME);
                CopyStream byNumber = CopyStream.into(postgres, database, ASKED_BY_NUMBER)) {
            for (long number = 0; number < visits; number++) {
                VisitRecorded visit = visit(number);
                write(visit, held);
                InsuredNumbers shown = visit.shown();
                if (shown == null) {
                    ask(visit, byName);
                } else {
                    ask(visit, shown, byNumber);
                }
            }
            held.end();
            byName.end();
            byNumber.end();
        }
        postgres.execute(
                database,
                "vacuum analyze held_visit",
                "vacuum analyze " + ASKED_BY_NAME,
                "vacuum analyze " + ASKED_BY_NUMBER,
                "checkpoint");
    }

    private static void write(VisitRecorded visit, CopyStream held) throws IOException {
        held.field(visit.visitId())
                .field(visit.institution().wire())
                .field(visit.takenAt())
                .field(visit.confirmationDate())
                .field(visit.couldNotAsk())
                .field(FactJson.text(visit.patient()))
                .field(visit.shown() == null ? null : FactJson.text(visit.shown()))
                .field(FactJson.text(new Declared(visit.basis(), visit.shown(), visit.former(), visit.copay(), null)))
                .field("HELD")
                .endRow();
    }

    private static void ask(VisitRecorded visit, CopyStream byName) throws IOException {
        CardFace face = visit.patient();
        String key = JapaneseName.matchKey(face.name());
        byName.field(visit.visitId())
                .field(IndexKeys.fingerprint(key, face.birthDate(), face.sex()))
                .field(key)
                .field(face.birthDate())
                .field(face.sex().name())
                .endRow();
    }

    private static void ask(VisitRecorded visit, InsuredNumbers shown, CopyStream byNumber) throws IOException {
        byNumber.field(visit.visitId())
                .field(shown.insurerNumber().wire())
                .field(shown.number().wire())
                .field(EnrolleeIndex.symbol(shown))
                .endRow();
    }

    /** What the desk went by. */
    private record Declared(
            VisitBasis basis,
            @Nullable InsuredNumbers numbers,
            @Nullable CoverageFacts former,
            Copay copay,
            @Nullable ClockState clock) {}
}
