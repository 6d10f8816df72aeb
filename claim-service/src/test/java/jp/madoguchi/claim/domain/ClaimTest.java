package jp.madoguchi.claim.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import jp.madoguchi.claim.domain.rule.IdentityLadder;
import jp.madoguchi.contracts.event.CardFace;
import jp.madoguchi.contracts.event.CheckMethod;
import jp.madoguchi.contracts.event.DeclarationContent;
import jp.madoguchi.contracts.event.PersonFacts;
import jp.madoguchi.contracts.event.ReconcileResult;
import jp.madoguchi.contracts.event.VisitReconciled;
import jp.madoguchi.contracts.event.VisitRecorded;
import jp.madoguchi.contracts.id.Sex;
import jp.madoguchi.rules.CopaymentRule;
import jp.madoguchi.rules.ReviewOrganisation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClaimTest {
    private static final String ABSENT = "visit:DECLARATION:NOT_FOUND:certificate answer:NOT_FOUND";

    private static final String SHOWN = "visit:MYNAPORTAL_SCREEN:shown charge";
    private static final String UNKNOWN =
            "visit:DECLARATION:NOT_FOUND:certificate answer:NOT_FOUND declared:20 contacted:NO_ANSWER charge";
    private final IdentityLadder ladder = new IdentityLadder(TestTables.VALUES);

    @Test
    void joinsTheVisitsOfOnePersonInOneMonth() {
        List<Claim> claims = Claim.of(List.of(later(prepared(SHOWN), 3), prepared(SHOWN)));

        assertEquals(1, claims.size());
        Claim claim = claims.get(0);
        assertEquals(List.of(21, 24), List.copyOf(claim.days()));
        assertEquals(582, claim.points());
        assertEquals(2, claim.claimIds().size());
        assertEquals(CaseFixture.DAY, claim.charges().get(0).serviceDate());
    }

    @Test
    void countsADayOnceHoweverOftenThePatientCame() {
        Claim claim = Claim.of(List.of(prepared(SHOWN), prepared(SHOWN))).get(0);

        SortedSet<Integer> days = new TreeSet<>(List.of(21));
        assertEquals(days, claim.days());
    }

    @Test
    void keepsMonthsAndUnknownPatientsApart() {
        assertEquals(
                2,
                Claim.of(List.of(prepared(SHOWN), later(prepared(SHOWN), 10))).size());
        assertEquals(2, Claim.of(List.of(unknown(), unknown())).size());
    }

    @ParameterizedTest(name = "{0}: {1} %")
    @CsvSource(
            delimiter = '|',
            value = {
                "the coverage knows | visit:ONLINE_CHECK:VALID answer:VALID charge | 20",
                "the law decides, not what was taken | visit:MYNAPORTAL_SCREEN:shown:paid-20 charge | 30",
                "the lost coverage says nothing | visit:DECLARATION:INVALID:certificate answer:INVALID charge | 30",
                "as declared | " + ABSENT + " declared:20 contacted:NO_ANSWER charge | 20",
                "not declared | " + ABSENT + " declared contacted:NO_ANSWER charge | 30"
            })
    void recordsTheShareOfTheCoverage(String name, String words, int percent) {
        assertEquals(percent, Claim.of(List.of(prepared(words))).get(0).sharePercent());
    }

    @ParameterizedTest(name = "70 to 74 and taken {0}")
    @CsvSource({"paid-20, 20", "paid-30, 30", "paid-in-full, 20"})
    void followsTheDeskWhereTheLawLeavesItOpen(String taken, int percent) {
        PreparedCase young = prepared("visit:MYNAPORTAL_SCREEN:shown:" + taken + " charge");
        Claim claim = Claim.of(List.of(born(young, "1954-03-26"))).get(0);

        assertEquals(percent, claim.sharePercent());
        assertEquals(CopaymentRule.ELDERLY, claim.ageClass());
    }

    @Test
    void takesTheKanaFromTheCardElseFromACheckElseFromTheDeclaration() {
        CardFace withKana = CaseFixture.face("1980-04-01");
        CardFace without = new CardFace("試験 太郎", null, LocalDate.of(1980, 4, 1), Sex.MALE, null, null, null);
        CaseFacts checked = CaseFacts.NONE.with(found(null)).with(found("ｹﾝｻ ﾀﾛｳ"));

        assertEquals("ｼﾝﾊﾞｼ ｲﾁﾛｳ", Patient.of(withKana, checked, "シンコク").nameKana());
        assertEquals("ｹﾝｻ ﾀﾛｳ", Patient.of(without, checked, "シンコク").nameKana());
        assertEquals("シンコク", Patient.of(without, CaseFacts.NONE, "シンコク").nameKana());
        assertNull(Patient.of(without, CaseFacts.NONE, null).nameKana());
    }

    @Test
    void writesRemarksForWhatIsNotCurrent() {
        assertEquals(Remarks.NONE, prepared(SHOWN).remarks());
        assertEquals(
                List.of(RemarkItem.FORMER),
                items(prepared("visit:DECLARATION:INVALID:certificate answer:INVALID charge")
                        .remarks()));
        assertEquals(RemarkItem.UNKNOWN, items(unknown().remarks()).get(0));
    }

    @Test
    void writesOnlyWhatWasDeclared() {
        Remarks remarks = Remarks.unknown(
                new DeclarationContent(
                        true, null, " ", null, null, null, "試験 太郎", null, null, null, null, null, null, null, null,
                        null),
                CaseFixture.DAY);

        assertEquals(List.of(RemarkItem.UNKNOWN, RemarkItem.CONTACTED_ON), items(remarks));
        assertFalse(remarks.findThePerson());
        assertTrue(Remarks.unknown(ClaimFixture.declared(), CaseFixture.DAY).findThePerson());
    }

    private static List<RemarkItem> items(Remarks remarks) {
        return remarks.items().stream().map(Remarks.Remark::item).toList();
    }

    private PreparedCase unknown() {
        return prepared(UNKNOWN);
    }

    private PreparedCase prepared(String words) {
        return prepared(CaseFixture.facts(Arrays.asList(words.split(" "))));
    }

    private PreparedCase prepared(CaseFacts facts) {
        Decision decision = ladder.decide(new Evidence(facts, YearMonth.of(2026, 12), ReviewOrganisation.PAYMENT_FUND));
        Decision.Claimable claimable = decision.match(made -> made, held -> {
            throw new AssertionError(held.why());
        });
        DeclarationContent content = claimable.identity().insured() == null ? ClaimFixture.declared() : null;
        return new PreparedCase(UUID.randomUUID(), UUID.randomUUID(), facts, claimable, content);
    }

    private static PreparedCase later(PreparedCase prepared, int days) {
        Charge charge = CaseFixture.charge(CaseFixture.DAY.plusDays(days));
        return new PreparedCase(
                prepared.claimId(), prepared.visitId(), prepared.facts().with(charge), prepared.decision(), null);
    }

    private static PreparedCase born(PreparedCase prepared, String birthDate) {
        var visit = Objects.requireNonNull(prepared.facts().visit());
        var older = new VisitRecorded(
                visit.visitId(),
                visit.institution(),
                visit.takenAt(),
                visit.confirmationDate(),
                CaseFixture.face(birthDate),
                visit.basis(),
                visit.checkId(),
                visit.validity(),
                visit.couldNotAsk(),
                visit.shown(),
                visit.former(),
                visit.copay(),
                visit.declarationId(),
                visit.certificateIssued(),
                visit.tried(),
                visit.reception(),
                visit.ticket());
        return new PreparedCase(
                prepared.claimId(), prepared.visitId(), prepared.facts().with(older), prepared.decision(), null);
    }

    private static VisitReconciled found(@Nullable String kana) {
        PersonFacts person =
                new PersonFacts("試験 太郎", kana, null, LocalDate.of(1980, 4, 1), Sex.MALE, null, null, null, null);
        return new VisitReconciled(
                CaseFixture.VISIT,
                CaseFixture.CLINIC,
                CaseFixture.DAY,
                CheckMethod.FOUR_ITEMS,
                null,
                ReconcileResult.NOT_FOUND,
                null,
                kana == null ? null : person,
                Instant.EPOCH);
    }
}
