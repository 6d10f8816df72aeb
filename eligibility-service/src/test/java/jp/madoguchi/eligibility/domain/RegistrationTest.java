package jp.madoguchi.eligibility.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.madoguchi.contracts.event.CoverageFacts;
import jp.madoguchi.contracts.event.CoverageStateChanged;
import jp.madoguchi.contracts.id.InsurerNumber;
import jp.madoguchi.testing.architecture.Covers;
import org.junit.jupiter.api.Test;

class RegistrationTest {
    private static final UUID NEW = UUID.fromString("01900000-0000-7000-8000-00000000000f");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final InsurerNumber A = CoverageFixture.insurer("A");
    private static final InsurerNumber B = CoverageFixture.insurer("B");
    private static final CoverageFacts OLD = CoverageFixture.coverage("A 2020-04-01..2021-03-31");
    private static final CoverageFacts CURRENT = CoverageFixture.coverage("B 2021-04-01..");

    @Test
    void entersANewRecord() {
        assertEquals(
                new RegistrationOutcome.Registered(NEW, Optional.empty()),
                decide(CoverageFixture.record(1, OLD, CURRENT), Optional.empty()));
    }

    @Test
    void putsANewerVersionInForce() {
        KeptRecord kept = kept(2, Optional.empty());

        assertEquals(
                new RegistrationOutcome.Registered(CoverageFixture.PERSON, Optional.of(kept.inForce())),
                decide(CoverageFixture.record(3, OLD), Optional.of(kept)));
    }

    @Test
    void keepsAnOlderVersionThatArrivesLateWithoutPuttingItInForce() {
        assertEquals(
                new RegistrationOutcome.Late(CoverageFixture.PERSON),
                decide(CoverageFixture.record(1, OLD), Optional.of(kept(2, Optional.empty()))));
    }

    @Test
    void ignoresARepeatedVersionWhateverTheOrderOfItsCoverages() {
        assertEquals(
                new RegistrationOutcome.Unchanged(CoverageFixture.PERSON),
                decide(
                        CoverageFixture.record(2, OLD, CURRENT),
                        Optional.of(kept(2, Optional.of(CoverageFixture.record(2, CURRENT, OLD))))));
    }

    @Test
    void refusesAVersionThatCameBeforeWithAnotherContentEvenAnOldOne() {
        Optional<KeptRecord> kept = Optional.of(kept(2, Optional.of(CoverageFixture.record(1, CURRENT))));

        assertEquals(new RegistrationOutcome.Conflicting(), decide(CoverageFixture.record(1, OLD), kept));
    }

    @Test
    void letsAnInsurerWriteForItselfAlone() {
        Registrant mine = new Registrant.Insurers(Set.of(A));
        KeptRecord ofAnother =
                new KeptRecord(CoverageFixture.PERSON, CoverageFixture.record(1, CURRENT), Optional.empty());

        assertEquals(
                new RegistrationOutcome.Registered(NEW, Optional.empty()),
                decide(mine, CoverageFixture.record(1, OLD), Optional.empty()));
        assertEquals(
                new RegistrationOutcome.NotYours(),
                decide(mine, CoverageFixture.record(1, OLD, CURRENT), Optional.empty()));
        assertEquals(
                new RegistrationOutcome.NotYours(),
                decide(mine, CoverageFixture.record(2, OLD), Optional.of(ofAnother)));
    }

    @Test
    void refusesARecordThatBreaksARuleAndSaysWhich() {
        RegistrationOutcome outcome =
                decide(CoverageFixture.record(1, CoverageFixture.coverage("C 2021-04-01..")), Optional.empty());

        assertEquals(List.of("ELG-108"), broken(outcome));
    }

    @Test
    void tellsTheOthersEveryCoverageNewestLastWithTheInsurersName() {
        Registration registration =
                registration(new Registrant.ImplementingBody(), CoverageFixture.record(4, CURRENT, OLD));

        CoverageStateChanged event = (CoverageStateChanged) registration
                .events(new RegistrationOutcome.Registered(CoverageFixture.PERSON, Optional.empty()), TODAY)
                .get(0);

        assertEquals(4, event.version());
        assertEquals(
                List.of(LocalDate.of(2020, 4, 1), LocalDate.of(2021, 4, 1)),
                event.coverages().stream().map(CoverageFacts::validFrom).toList());
        assertEquals(
                List.of("保険者A", "保険者B"),
                event.coverages().stream().map(CoverageFacts::insurerName).toList());
    }

    @Test
    void tellsTheOthersWhoIsToBeProtectedAndNothingOfWhoIsNot() {
        assertEquals(Optional.of(true), protection(flagged(true)));
        assertEquals(Optional.empty(), protection(flagged(false)));
        assertEquals(Optional.empty(), protection(CoverageFixture.record(2, OLD)));
    }

    @Test
    void takesAnotherWordOnProtectionForAnotherContent() {
        assertEquals(
                new RegistrationOutcome.Conflicting(),
                decide(CoverageFixture.record(2, OLD), Optional.of(kept(2, Optional.of(flagged(true))))));
        assertEquals(
                new RegistrationOutcome.Unchanged(CoverageFixture.PERSON),
                decide(flagged(true), Optional.of(kept(2, Optional.of(flagged(true))))));
        assertEquals(
                new RegistrationOutcome.Unchanged(CoverageFixture.PERSON),
                decide(flagged(false), Optional.of(kept(2, Optional.of(CoverageFixture.record(2, OLD))))));
    }

    /** 保護は黙って終わらない: whichever of the two comes first. */
    @Test
    @Covers("ELG-146")
    void endsProtectionByAWordAlone() {
        PersonRecord silent = CoverageFixture.record(3, OLD);
        assertEquals(List.of("ELG-146"), broken(decide(silent, Optional.of(inForce(flagged(true))))));
        assertEquals(List.of("ELG-146"), broken(decide(flagged(true), Optional.of(inForce(silent)))));

        assertEquals(
                new RegistrationOutcome.Registered(CoverageFixture.PERSON, Optional.of(flagged(false))),
                decide(silent, Optional.of(inForce(flagged(false)))));
        for (boolean said : List.of(true, false)) {
            PersonRecord next = flagged(3, said);
            assertEquals(
                    new RegistrationOutcome.Registered(CoverageFixture.PERSON, Optional.of(flagged(true))),
                    decide(next, Optional.of(inForce(flagged(true)))));
            assertEquals(
                    new RegistrationOutcome.Late(CoverageFixture.PERSON),
                    decide(flagged(true), Optional.of(inForce(next))));
        }
    }

    private static KeptRecord inForce(PersonRecord record) {
        return new KeptRecord(CoverageFixture.PERSON, record, Optional.empty());
    }

    private static List<String> broken(RegistrationOutcome outcome) {
        return outcome.match(
                registered -> List.<String>of(),
                unchanged -> List.<String>of(),
                late -> List.<String>of(),
                conflicting -> List.<String>of(),
                notYours -> List.<String>of(),
                broken -> broken.rules().stream().map(Rule::id).toList());
    }

    /** That somebody is protected now is named in no news: those go to clinics, too. */
    @Test
    void namesNoCorrectionWhereOnlyTheProtectionIsNew() {
        Registration registration = registration(new Registrant.ImplementingBody(), flagged(true));

        assertEquals(
                1,
                registration
                        .events(
                                new RegistrationOutcome.Registered(
                                        CoverageFixture.PERSON, Optional.of(CoverageFixture.record(1, OLD))),
                                TODAY)
                        .size());
    }

    private static Optional<Boolean> protection(PersonRecord record) {
        CoverageStateChanged event = (CoverageStateChanged) registration(new Registrant.ImplementingBody(), record)
                .events(new RegistrationOutcome.Registered(CoverageFixture.PERSON, Optional.empty()), TODAY)
                .get(0);
        return Optional.ofNullable(event.protectedPerson());
    }

    private static PersonRecord flagged(boolean protectedPerson) {
        return flagged(2, protectedPerson);
    }

    private static PersonRecord flagged(long version, boolean protectedPerson) {
        return new PersonRecord(
                "record-1", version, CoverageFixture.anyPerson(), List.of(OLD), HeldCertificates.NONE, protectedPerson);
    }

    private static RegistrationOutcome decide(PersonRecord record, Optional<KeptRecord> kept) {
        return decide(new Registrant.ImplementingBody(), record, kept);
    }

    private static RegistrationOutcome decide(Registrant registrant, PersonRecord record, Optional<KeptRecord> kept) {
        return registration(registrant, record).decide(kept, NEW, TODAY);
    }

    private static Registration registration(Registrant registrant, PersonRecord record) {
        return new Registration(registrant, record, Map.of(A, "保険者A", B, "保険者B"));
    }

    private static KeptRecord kept(long version, Optional<PersonRecord> sameVersion) {
        return new KeptRecord(CoverageFixture.PERSON, CoverageFixture.record(version, OLD), sameVersion);
    }
}
