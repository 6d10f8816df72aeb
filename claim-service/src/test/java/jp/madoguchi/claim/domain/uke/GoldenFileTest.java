package jp.madoguchi.claim.domain.uke;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import jp.madoguchi.claim.domain.CaseFixture;
import jp.madoguchi.claim.domain.Charge;
import jp.madoguchi.claim.domain.Claim;
import jp.madoguchi.claim.domain.ClaimFixture;
import jp.madoguchi.claim.domain.ClaimedIdentity;
import jp.madoguchi.claim.domain.Disease;
import jp.madoguchi.claim.domain.Patient;
import jp.madoguchi.claim.domain.Remarks;
import jp.madoguchi.claim.domain.ServiceLine;
import jp.madoguchi.claim.persistence.RuleTables;
import jp.madoguchi.contracts.event.DeclarationContent;
import jp.madoguchi.contracts.event.InsuranceKind;
import jp.madoguchi.contracts.event.Relationship;
import jp.madoguchi.contracts.id.Sex;
import jp.madoguchi.rules.CopaymentRule;
import jp.madoguchi.rules.ReviewOrganisation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The expected files were laid out by hand from the specification, not by the writer. */
class GoldenFileTest {
    private static final Map<String, Integer> FIELD_COUNTS =
            Map.of("IR", 10, "RE", 38, "HO", 15, "SN", 9, "JD", 33, "MF", 33, "SY", 8, "SI", 44, "CO", 5, "GO", 4);

    private final RuleTables tables = new RuleTables();
    private final ClaimFileWriter writer = tables.writer(tables.datedValues());

    @Test
    void writesACurrentCoverage() throws IOException {
        assertArrayEquals(golden("current"), fund(ClaimFixture.current()).bytes());
    }

    @Test
    void writesALostCoverageWithItsComment() throws IOException {
        assertArrayEquals(golden("former"), fund(ClaimFixture.former()).bytes());
    }

    @Test
    void writesAnUnknownCoverageWithWhatTheDeclarationSays() throws IOException {
        assertArrayEquals(golden("unknown"), fund(ClaimFixture.unknown()).bytes());
    }

    @Test
    void writesTwoVisitsOfOnePersonAndAnUnknownLateElderlyToTheFederation() throws IOException {
        ClaimFile file = writer.write(
                ClaimFixture.head(ReviewOrganisation.NATIONAL_HEALTH_FEDERATION),
                List.of(ofNationalHealthInsurance(), unknownLateElderly()));

        assertArrayEquals(golden("federation"), file.bytes());
        assertEquals(739, file.totalPoints());
    }

    @ParameterizedTest
    @ValueSource(strings = {"current", "former", "unknown", "federation"})
    void readsBackInOrderWithAllItsFieldsAndTotals(String name) throws IOException {
        UkeReader file = new UkeReader(golden(name));

        for (int i = 0; i < file.names().size(); i++) {
            assertEquals(
                    FIELD_COUNTS.get(file.names().get(i)), file.fieldCounts().get(i));
        }
        assertEquals("IR", file.names().get(0));
        assertEquals("GO", file.names().get(file.names().size() - 1));
        assertEquals(file.all("RE").size(), Integer.parseInt(file.field("GO", 0, 2)));
        assertEquals(file.sum("HO", 6), Integer.parseInt(file.field("GO", 0, 3)));
        assertEquals(file.sum("SI", 6, 7), file.sum("HO", 6));
    }

    @Test
    void keepsTheOrderOfTheRecords() throws IOException {
        assertEquals(
                List.of("IR", "RE", "HO", "SN", "JD", "MF", "SY", "CO", "SI", "GO"),
                new UkeReader(golden("former")).order());
        assertEquals(
                List.of("IR", "RE", "HO", "JD", "MF", "SY", "CO", "SI", "GO"),
                new UkeReader(golden("unknown")).order());
    }

    private ClaimFile fund(Claim claim) {
        return writer.write(ClaimFixture.head(ReviewOrganisation.PAYMENT_FUND), List.of(claim));
    }

    private static Claim ofNationalHealthInsurance() {
        LocalDate later = LocalDate.of(2026, 11, 28);
        Disease cold = new Disease("急性上気道炎", CaseFixture.DAY, "1");
        List<Charge> charges = List.of(
                new Charge(
                        CaseFixture.DAY,
                        List.of(cold),
                        List.of(new ServiceLine("11", "111000110", 291, 1), new ServiceLine("12", "112011010", 41, 1))),
                new Charge(
                        later,
                        List.of(cold, new Disease("急性胃炎", later, "2")),
                        List.of(new ServiceLine("12", "112007410", 75, 1), new ServiceLine("12", "112011010", 41, 1))));
        ClaimedIdentity identity = new ClaimedIdentity.Current(
                ClaimFixture.insured(CaseFixture.numbers("138016", null, "123", null), Relationship.FAMILY));
        Patient patient = new Patient("新橋 花子", null, LocalDate.of(1985, 5, 5), Sex.FEMALE);
        return ClaimFixture.with(ClaimFixture.claim(identity, patient, Remarks.NONE), charges);
    }

    private static Claim unknownLateElderly() {
        DeclarationContent declared = new DeclarationContent(
                true,
                InsuranceKind.LATE_ELDERLY,
                null,
                "",
                null,
                10,
                "試験 ハナ",
                "シケン ハナ",
                null,
                null,
                "東京都試験町",
                null,
                null,
                null,
                null,
                " ");
        ClaimedIdentity identity =
                new ClaimedIdentity.Unknown(InsuranceKind.LATE_ELDERLY, new UUID(0, 9), ClaimFixture.CONTACTED);
        Patient patient = new Patient("試験 ハナ", "シケン ハナ", LocalDate.of(1940, 4, 1), Sex.FEMALE);
        Claim claim = ClaimFixture.claim(identity, patient, Remarks.unknown(declared, ClaimFixture.CONTACTED));
        return ClaimFixture.with(claim, CopaymentRule.LATE_ELDERLY, 10);
    }

    private static byte[] golden(String name) throws IOException {
        String resource = "/uke/" + name + ".UKE";
        try (InputStream file = Objects.requireNonNull(GoldenFileTest.class.getResourceAsStream(resource), resource)) {
            return file.readAllBytes();
        }
    }
}
