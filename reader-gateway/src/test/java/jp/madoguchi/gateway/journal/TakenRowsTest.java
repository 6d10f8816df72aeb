package jp.madoguchi.gateway.journal;

import static jp.madoguchi.gateway.journal.JournalFixture.now;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.util.UUID;
import jp.madoguchi.contracts.event.VisitBasis;
import jp.madoguchi.gateway.domain.DeskFixture;
import jp.madoguchi.gateway.domain.DeskFixture.Draft;
import jp.madoguchi.gateway.domain.Intake;
import jp.madoguchi.gateway.domain.NewVisit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A visit that was taken before an update is known when it is sent again after it. */
class TakenRowsTest {
    private static final UUID VISIT = new UUID(1, 1);

    @TempDir
    Path home;

    private JournalFixture desk;

    @BeforeEach
    void open() {
        desk = new JournalFixture(home);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private String append(NewVisit visit) {
        return now(desk.journal.append(visit)).match(saved -> "saved", repeated -> "repeated", () -> "conflict");
    }

    /** As the first versions left it: beside the entry, in a table of its own. */
    private void rewrite(UUID visitId, String fingerprint) {
        now(desk.store.run(connection -> {
            try (PreparedStatement before = connection.prepareStatement("update journal set intake = null");
                    PreparedStatement beside =
                            connection.prepareStatement("insert into taken (visit_id, fingerprint) values (?, ?)")) {
                beside.setString(1, visitId.toString());
                beside.setString(2, fingerprint);
                return before.executeUpdate() + beside.executeUpdate();
            }
        }));
    }

    @Test
    void knowsTheIntakeByAFingerprintOfTheFirstKind() {
        NewVisit visit = DeskFixture.visit(VISIT);
        Intake another = new Draft(VisitBasis.NOTHING_PRESENTED).visitId(VISIT).intake();
        append(visit);
        rewrite(VISIT, desk.encrypted.fingerprint(IntakeV1.of(visit.intake())));

        assertEquals("repeated", append(visit));
        assertEquals("conflict", append(new NewVisit(another, visit.visit(), null)));
    }

    @Test
    void knowsTheIntakeByAFingerprintOfTheSecondKind() {
        NewVisit visit = DeskFixture.visit(VISIT);
        Intake another = new Draft(VisitBasis.NOTHING_PRESENTED).visitId(VISIT).intake();
        append(visit);
        rewrite(VISIT, "2|" + desk.encrypted.fingerprint(IntakeV2.of(visit.intake())));

        assertEquals("repeated", append(visit));
        assertEquals("conflict", append(new NewVisit(another, visit.visit(), null)));
    }

    @Test
    void tellsTwoTicketsOfOneVisitApart() {
        Draft draft = new Draft(VisitBasis.ASSISTANCE_TICKET).visitId(VISIT);
        NewVisit visit = new NewVisit(draft.intake(), DeskFixture.visit(VISIT).visit(), null);
        append(visit);

        assertEquals("repeated", append(visit));
        assertEquals("conflict", append(new NewVisit(draft.ticket(null).intake(), visit.visit(), null)));
    }

    @Test
    void theSecondKindWasTakenOfExactlyThisText() {
        Intake intake = new Draft(VisitBasis.DECLARATION)
                .visitId(VISIT)
                .tried(VisitBasis.ELIGIBILITY_CERTIFICATE, VisitBasis.MYNAPORTAL_SCREEN)
                .intake();

        String text = """
                {"visitId":"00000000-0000-0001-0000-000000000001","basis":"DECLARATION","card":"MY_NUMBER_CARD",\
                "patient":{"name":"新橋 太郎","nameKana":"シンバシ タロウ","birthDate":"1970-03-26","sex":"MALE",\
                "address":"東京都港区新橋１－２－３","insurerName":null},"confirmationDate":"2026-11-20",\
                "shown":{"insurerNumber":"06139000","symbol":"9550","number":"12345","branch":"01"},\
                "ratioPercent":null,"declaration":null,"paperForm":false,\
                "tried":["MYNAPORTAL_SCREEN","ELIGIBILITY_CERTIFICATE"],"presence":"PRESENT","verification":"NONE",\
                "earlier":"FIRST","issued":"YES","shownEvidence":[],"decidedBy":null,"secondLookBy":null}""";

        assertEquals(text, desk.encrypted.text(IntakeV2.of(intake)));
    }

    @Test
    void theFirstKindWasTakenOfExactlyThisText() {
        Intake intake = new Draft(VisitBasis.DECLARATION)
                .visitId(VISIT)
                .tried(VisitBasis.ELIGIBILITY_CERTIFICATE, VisitBasis.MYNAPORTAL_SCREEN)
                .intake();

        String text = """
                {"visitId":"00000000-0000-0001-0000-000000000001","basis":"DECLARATION","card":"MY_NUMBER_CARD",\
                "patient":{"name":"新橋 太郎","nameKana":"シンバシ タロウ","birthDate":"1970-03-26","sex":"MALE",\
                "address":"東京都港区新橋１－２－３","insurerName":null},"confirmationDate":"2026-11-20",\
                "shown":{"insurerNumber":"06139000","symbol":"9550","number":"12345","branch":"01"},\
                "ratioPercent":null,"declaration":null,"paperForm":false,"certificateIssued":true,\
                "knownPatient":false,"tried":["MYNAPORTAL_SCREEN","ELIGIBILITY_CERTIFICATE"]}""";

        assertEquals(text, desk.encrypted.text(IntakeV1.of(intake)));
    }
}
