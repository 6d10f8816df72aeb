package jp.madoguchi.gateway.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.LongAdder;
import jp.madoguchi.contracts.event.Cause;
import jp.madoguchi.contracts.event.Validity;
import jp.madoguchi.contracts.event.VisitBasis;
import jp.madoguchi.rules.RuleChoices;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every combination leads to exactly one instruction, and none asks for 10割 while 2(1) or 2(2) is open. */
class DeskInstructionsTest {
    private static final String LIST = "instructions.csv";
    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
    private static final LocalDate FIFTY = LocalDate.of(1976, 1, 1);
    private static final Set<VisitBasis> PAPERS =
            EnumSet.of(VisitBasis.MYNAPORTAL_SCREEN, VisitBasis.ELIGIBILITY_CERTIFICATE, VisitBasis.ELIGIBILITY_NOTICE);
    private static final Set<DeskStep> IN_PERSON = Set.of(DeskStep.ORAL, DeskStep.VISUAL, DeskStep.PIN_OR_VISUAL);
    private static final List<VisitBasis> ORDER = List.of(
            VisitBasis.ONLINE_CHECK,
            VisitBasis.ASSISTANCE_TICKET,
            VisitBasis.MYNAPORTAL_SCREEN,
            VisitBasis.ELIGIBILITY_CERTIFICATE,
            VisitBasis.ELIGIBILITY_NOTICE,
            VisitBasis.PRESCRIPTION,
            VisitBasis.ORAL_CONFIRMATION,
            VisitBasis.DECLARATION,
            VisitBasis.NOTHING_PRESENTED);

    private static final Map<LocalDate, DayReading> READINGS = DeskCases.readings();

    private static DeskView view(DeskCase now) {
        return new DeskView(now, Objects.requireNonNull(READINGS.get(now.day())));
    }

    private static DeskInstruction in(DeskCase now) {
        return DeskInstructions.in(now, RuleChoices.none());
    }

    @Test
    void everyCombinationStandsOnTheRungTheNoticeGivesItAnd10WariOnlyWhereNothingElseIsOpen() {
        Map<Rung, LongAdder> met = new EnumMap<>(Rung.class);
        Arrays.stream(Rung.values()).forEach(rung -> met.put(rung, new LongAdder()));

        DeskCases.forEachOnTheLadder(
                now -> Objects.requireNonNull(met.get(rung(now))).increment());

        EnumSet<Rung> reached = EnumSet.allOf(Rung.class);
        reached.removeIf(rung -> Objects.requireNonNull(met.get(rung)).sum() == 0);
        assertTrue(reached.containsAll(EnumSet.range(Rung.ASSISTANCE, Rung.FULL)), reached::toString);
        long cases = met.values().stream().mapToLong(LongAdder::sum).sum();
        assertTrue(cases > 15_000_000, () -> "only " + cases);
    }

    /** The rung of this case, where it is the notice's own, and asks for 10割 only where nothing else is open. */
    private static Rung rung(DeskCase now) {
        DeskView view = view(now);
        Rung rung = Rung.of(view);
        if (rung != NoticeOracle.rung(now) || (asksForTheWholePriceWithoutACheck(rung) && hasAnotherWay(view))) {
            throw new AssertionError(rung + " of " + now);
        }
        return rung;
    }

    /** 特別療養費 is what the check itself said: nothing that could be shown betters it. */
    private static boolean asksForTheWholePriceWithoutACheck(Rung rung) {
        return rung.isFull() && rung != Rung.ONLINE_FULL;
    }

    private static boolean hasAnotherWay(DeskView view) {
        return view.isProofShown()
                || view.isProofOpen()
                || view.isOrallyConfirmed()
                || view.isDeclarationOpen()
                || view.isOralOpen();
    }

    @Test
    void everyInstructionIsWholeKeepsTheOrderAndAsksForNothingThatCannotBeShown() throws IOException {
        Set<String> found = new ConcurrentSkipListSet<>();
        Set<Rung> met = ConcurrentHashMap.newKeySet();
        DeskCases.forEachPlain(now -> {
            DeskInstruction one = DeskInstructions.in(view(now));
            met.add(rung(now));
            if (!isWhole(one) || !isInOrder(one) || !canBeShown(one.steps(), now)) {
                throw new AssertionError(now + " → " + one);
            }
            found.add(one.id() + ";" + one.title() + ";" + one.basis() + ";" + one.clause());
        });
        assertEquals(Set.of(Rung.values()), met);
        if (Boolean.getBoolean("rules.write")) {
            Files.writeString(
                    Path.of("src/test/resources", LIST), String.join("\n", found) + "\n", StandardCharsets.UTF_8);
        }

        assertEquals(committed(), String.join("\n", found));
        assertEquals(
                found.size(),
                found.stream().map(line -> line.split(";", 2)[0]).distinct().count(),
                "an id of two instructions");
    }

    private static boolean isWhole(DeskInstruction one) {
        boolean full = one.share().usual() == 100;
        return full == one.needsSecondLook()
                && full == (isOffered(one, DeskStep.FULL_CHARGE) || isOffered(one, DeskStep.SPECIAL_PAYMENT))
                && isOffered(one, DeskStep.FULL_CHARGE) == (one.basis() == VisitBasis.NOTHING_PRESENTED)
                && (full || !one.offersDiscretion())
                && one.offersDiscretion() == one.writeDown().contains(WriteDown.DECIDED_BY)
                && !one.steps().isEmpty()
                && !one.share().words().isBlank()
                && one.share().possible().contains(one.share().usual());
    }

    private static boolean isOffered(DeskInstruction one, DeskStep step) {
        return one.steps().contains(step);
    }

    /** A certificate that everybody of an age holds is asked for before anything else. */
    private static boolean isInOrder(DeskInstruction one) {
        List<Integer> ranks = one.steps().stream()
                .filter(step -> step != DeskStep.CERTIFICATE_OF_ALL)
                .map(DeskStep::leadsTo)
                .filter(Objects::nonNull)
                .map(ORDER::indexOf)
                .toList();
        return ranks.stream().sorted().toList().equals(ranks);
    }

    private static boolean canBeShown(List<DeskStep> steps, DeskCase now) {
        boolean present = now.presence() == Presence.PRESENT;
        boolean photo = now.card() == CardKind.MY_NUMBER_CARD || now.card() == CardKind.PINLESS_CARD;
        boolean pharmacy = now.institution() == InstitutionKind.PHARMACY;
        return (!steps.contains(DeskStep.MYNAPORTAL) || (present && now.card() != CardKind.PINLESS_CARD))
                && (present || Collections.disjoint(steps, IN_PERSON))
                && (!steps.contains(DeskStep.NOTE_FOUR_ITEMS) || photo)
                && (!steps.contains(DeskStep.PIN_OR_VISUAL) || now.card() == CardKind.MY_NUMBER_CARD)
                && (!steps.contains(DeskStep.PRESCRIPTION) || (!present && pharmacy));
    }

    private static String committed() throws IOException {
        try (InputStream stream = Objects.requireNonNull(
                DeskInstructionsTest.class.getClassLoader().getResourceAsStream(LIST), LIST)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            # what came of asking | card | the steps for somebody of 50 who has just come, on 2026-11-21
            ANSWER VALID                | MY_NUMBER_CARD | COMPARE_PERSON TAKE
            ANSWER VALID_UNREGISTERED   | MY_NUMBER_CARD | ASSISTANCE_TICKET MYNAPORTAL CERTIFICATE NOTICE ORAL \
            ASK_ISSUED DECLARATION
            ANSWER INVALID              | MY_NUMBER_CARD | CERTIFICATE NOTICE ORAL ASK_ISSUED DECLARATION
            ANSWER INVALID              | NO_CARD        | PRESENT_CARD CERTIFICATE ORAL
            ANSWER INVALID_NEWER_EXISTS | MY_NUMBER_CARD | MYNAPORTAL CERTIFICATE NOTICE ORAL ASK_ISSUED DECLARATION
            ANSWER INVALID_NEWER_EXISTS | PINLESS_CARD   | CERTIFICATE NOTICE ORAL ASK_ISSUED DECLARATION
            ANSWER INVALID_NEWER_EXISTS | NO_CARD        | PRESENT_CARD MYNAPORTAL CERTIFICATE ORAL
            ANSWER NOT_FOUND            | MY_NUMBER_CARD | CERTIFICATE NOTICE ORAL ASK_ISSUED DECLARATION
            ANSWER MULTIPLE             | MY_NUMBER_CARD | CHOOSE_PERSON MYNAPORTAL CERTIFICATE NOTICE ORAL \
            ASK_ISSUED DECLARATION
            CAUSE LINE_DOWN             | MY_NUMBER_CARD | NOTE_FOUR_ITEMS MYNAPORTAL CERTIFICATE NOTICE ORAL \
            ASK_ISSUED DECLARATION
            CAUSE LINE_DOWN             | PINLESS_CARD   | NOTE_FOUR_ITEMS CERTIFICATE NOTICE ORAL \
            ASK_ISSUED DECLARATION
            CAUSE LINE_DOWN             | PHONE          | ASK_FOUR_ITEMS MYNAPORTAL CERTIFICATE NOTICE ORAL \
            ASK_ISSUED DECLARATION
            CAUSE LINE_DOWN             | NO_CARD        | ASK_FOUR_ITEMS MYNAPORTAL CERTIFICATE ORAL
            CAUSE READER_BROKEN         | MY_NUMBER_CARD | PIN_OR_VISUAL ASK_BY_NUMBERS NOTE_FOUR_ITEMS MYNAPORTAL \
            CERTIFICATE NOTICE ORAL ASK_ISSUED DECLARATION
            CAUSE READER_BROKEN         | PINLESS_CARD   | VISUAL ASK_BY_NUMBERS NOTE_FOUR_ITEMS CERTIFICATE NOTICE \
            ORAL ASK_ISSUED DECLARATION
            CAUSE READER_BROKEN         | PHONE          | ASK_BY_NUMBERS ASK_FOUR_ITEMS MYNAPORTAL CERTIFICATE NOTICE \
            ORAL ASK_ISSUED DECLARATION
            CAUSE FACE_NOT_RECOGNISED   | PINLESS_CARD   | VISUAL ASK_BY_NUMBERS NOTE_FOUR_ITEMS CERTIFICATE NOTICE \
            ORAL ASK_ISSUED DECLARATION
            CAUSE CERTIFICATE_EXPIRED   | MY_NUMBER_CARD | ASK_BY_NUMBERS NOTE_FOUR_ITEMS MYNAPORTAL CERTIFICATE \
            NOTICE ORAL ASK_ISSUED DECLARATION
            CAUSE NOTHING_PRESENTED     | NO_CARD        | MYNAPORTAL CERTIFICATE ORAL
            REFUSED                     | MY_NUMBER_CARD | ASK_AGAIN MYNAPORTAL CERTIFICATE NOTICE ORAL ASK_ISSUED \
            DECLARATION
            """)
    void tellsWhoHasJustComeWhatToDo(String situation, CardKind card, String steps) {
        assertEquals(
                steps, names(in(DeskCase.atFirst(situation(situation), card, FIFTY, DAY, InstitutionKind.CLINIC))));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            an old 保険証 to ask with  | CAUSE NOTHING_PRESENTED | INSURANCE_CARD_EXPIRED | PRESENT | NO_CARD \
            | KNOWN | UNKNOWN | ASK_BY_NUMBERS MYNAPORTAL CERTIFICATE ORAL
            a screen, shown           | CAUSE LINE_DOWN | MYNAPORTAL_SCREEN | PRESENT | NO_CARD | FIRST \
            | UNKNOWN | ASK_FOUR_ITEMS MYNAPORTAL
            somebody came for another | CAUSE LINE_DOWN | | ABSENT  | MY_NUMBER_CARD | FIRST \
            | YES | NOTE_FOUR_ITEMS CERTIFICATE NOTICE DECLARATION
            a 医療券, and the line down | CAUSE LINE_DOWN | ASSISTANCE_TICKET | PRESENT | NO_CARD | FIRST \
            | UNKNOWN | ASK_FOUR_ITEMS ASSISTANCE_TICKET
            a 医療券 after the loss    | ANSWER INVALID  | ASSISTANCE_TICKET | PRESENT | MY_NUMBER_CARD | FIRST \
            | UNKNOWN | ASSISTANCE_TICKET
            a 医療券, answered so      | ANSWER VALID_UNREGISTERED | ASSISTANCE_TICKET | PRESENT | MY_NUMBER_CARD \
            | FIRST | UNKNOWN | ASSISTANCE_TICKET
            the face, of the absent   | CAUSE READER_BROKEN | | ABSENT | PINLESS_CARD | FIRST \
            | YES | ASK_BY_NUMBERS NOTE_FOUR_ITEMS CERTIFICATE NOTICE DECLARATION
            """)
    void goesByWhatLiesOnTheDesk(
            String name,
            String situation,
            @Nullable Evidence shown,
            Presence presence,
            CardKind card,
            EarlierVisit earlier,
            Issued issued,
            String steps) {
        DeskCase now = new DeskCase(
                situation(situation),
                shown == null ? Set.of() : Set.of(shown),
                issued,
                card,
                presence,
                earlier,
                FIFTY,
                DAY,
                InstitutionKind.CLINIC,
                Set.of(),
                false);

        assertEquals(steps, names(in(now)), name);
    }

    @ParameterizedTest(name = "{0}: tried {3}")
    @CsvSource(delimiter = '|', textBlock = """
            first visit; not issued   | FIRST     | NO      | ALL  | 2-3       | SECOND_LOOK FULL_CHARGE
            first visit; not asked    | FIRST     | UNKNOWN | ALL  | 2-3       | ASK_ISSUED SECOND_LOOK FULL_CHARGE
            known                     | KNOWN     | NO      | ALL  | 2-3-KNOWN | KNOWN_PATIENT SECOND_LOOK FULL_CHARGE
            unchanged; all is known   | UNCHANGED_AND_HELD | NO | ALL | 2-2-ORAL | ORAL
            unchanged; not all known  | UNCHANGED | NO      | ALL  | 2-3-KNOWN | KNOWN_PATIENT SECOND_LOOK FULL_CHARGE
            known; not asked yet      | KNOWN     | NO      | 2(1) | 2-2-ASK   | ORAL
            first visit; a form       | FIRST     | YES     | 2(1) | 2-1-ASK   | MYNAPORTAL NOTICE ORAL DECLARATION
            """)
    void goesDownTheLadderAsThingsAreAskedFor(
            String name, EarlierVisit earlier, Issued issued, String tried, String suffix, String steps) {
        Set<VisitBasis> asked = tried.equals("ALL") ? EnumSet.allOf(VisitBasis.class) : PAPERS;
        CardKind card = issued == Issued.YES ? CardKind.MY_NUMBER_CARD : CardKind.NO_CARD;
        Set<VisitBasis> without = EnumSet.copyOf(asked);
        if (issued == Issued.YES) {
            without = Set.of(VisitBasis.ELIGIBILITY_CERTIFICATE);
        }
        DeskInstruction one = in(new DeskCase(
                new Situation.Unasked(Cause.NOTHING_PRESENTED),
                Set.of(),
                issued,
                card,
                Presence.PRESENT,
                earlier,
                FIFTY,
                DAY,
                InstitutionKind.CLINIC,
                without,
                false));

        assertEquals("CAUSE-NOTHING_PRESENTED/" + suffix, one.id(), name);
        assertEquals(steps, names(one), name);
    }

    @ParameterizedTest(name = "born {0}, on {1}")
    @CsvSource({
        "1941-11-22,2026-11-21,MYNAPORTAL CERTIFICATE NOTICE",
        "1941-11-21,2026-11-21,CERTIFICATE_OF_ALL MYNAPORTAL NOTICE",
        "1951-07-31,2026-07-31,CERTIFICATE_OF_ALL MYNAPORTAL NOTICE",
        "1951-07-31,2026-08-01,MYNAPORTAL CERTIFICATE NOTICE",
    })
    void asksFirstForWhatEverybodyOfAnAgeHolds(LocalDate birthDate, LocalDate day, String proofs) {
        DeskInstruction one = in(DeskCase.atFirst(
                new Situation.Answered(Validity.INVALID_NEWER_EXISTS),
                CardKind.MY_NUMBER_CARD,
                birthDate,
                day,
                InstitutionKind.CLINIC));

        assertEquals(proofs + " ORAL ASK_ISSUED DECLARATION", names(one));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
            CAUSE LINE_DOWN           | MY_NUMBER_CARD | [FOUR_ITEMS, NUMBERS, RATIO_READ, LOGOUT_CONFIRMED] \
            | [CHECK_AFTER_RECOVERY, FOUR_ITEM_LOOKUP]
            CAUSE CARD_SOILED         | MY_NUMBER_CARD \
            | [FOUR_ITEMS, INSURER_NAME, NUMBERS, RATIO_READ, LOGOUT_CONFIRMED] | []
            CAUSE CERTIFICATE_EXPIRED | PHONE          | [NUMBERS, RATIO_READ, LOGOUT_CONFIRMED] | [RENEW_CERTIFICATE]
            ANSWER INVALID            | PINLESS_CARD   | [NUMBERS, RATIO_READ] | [WAIT_FOR_REGISTRATION]
            ANSWER MULTIPLE           | PINLESS_CARD   | [NUMBERS, RATIO_READ] | [COMPARE_PERSON]
            ANSWER VALID              | MY_NUMBER_CARD | [] | []
            ANSWER VALID_UNREGISTERED | MY_NUMBER_CARD | [TICKET_NUMBERS] | [ASK_WELFARE_OFFICE]
            """)
    void tellsWhatToWriteDownAndWhatFollows(String situation, CardKind card, String notes, String follows) {
        DeskInstruction one = in(DeskCase.atFirst(situation(situation), card, FIFTY, DAY, InstitutionKind.CLINIC));

        assertEquals(notes, one.writeDown().toString());
        assertEquals(follows, one.follows().toString());
    }

    /** The eligibility service words its own answers; both must send the desk to the same rung. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "INS-101,VALID,MY_NUMBER_CARD,ONLINE",
        "INS-104,VALID,MY_NUMBER_CARD,ONLINE",
        "INS-105,VALID_UNREGISTERED,MY_NUMBER_CARD,ASSISTANCE",
        "INS-201,INVALID,NO_CARD,PROOF_OPEN",
        "INS-202,INVALID,MY_NUMBER_CARD,PROOF_OPEN",
        "INS-203,INVALID_NEWER_EXISTS,NO_CARD,PROOF_OPEN",
        "INS-204,INVALID_NEWER_EXISTS,MY_NUMBER_CARD,PROOF_OPEN",
        "INS-205,INVALID_NEWER_EXISTS,PINLESS_CARD,PROOF_OPEN",
        "INS-301,NOT_FOUND,NO_CARD,PROOF_OPEN",
        "INS-302,NOT_FOUND,MY_NUMBER_CARD,PROOF_OPEN",
        "INS-401,MULTIPLE,NO_CARD,PROOF_OPEN",
        "INS-402,MULTIPLE,MY_NUMBER_CARD,PROOF_OPEN",
    })
    void standsWhereTheEligibilityServiceSendsTheDesk(String code, Validity validity, CardKind card, Rung rung) {
        DeskCase now = DeskCase.atFirst(answered(validity), card, FIFTY, DAY, InstitutionKind.CLINIC);

        assertEquals(rung, Rung.of(DeskView.of(now, RuleChoices.none())), code);
    }

    @Test
    void aClinicMayTakeAFormFromWhoHasNoCard() {
        DeskCase now = new DeskCase(
                new Situation.Unasked(Cause.LINE_DOWN),
                Set.of(Evidence.INSURANCE_CARD),
                Issued.YES,
                CardKind.NO_CARD,
                Presence.PRESENT,
                EarlierVisit.FIRST,
                FIFTY,
                DAY,
                InstitutionKind.CLINIC,
                DeskCases.PROOFS,
                false);

        assertEquals("CAUSE-LINE_DOWN/2-2-ASK", in(now).id());
        assertEquals(
                "CAUSE-LINE_DOWN/2-2-FORM",
                DeskInstructions.in(now, RuleChoices.of(Map.of("TRM-109", "ANY")))
                        .id());
        assertEquals(
                "[CHECK_AFTER_RECOVERY, ASK_PATIENT_AGAIN]", in(now).follows().toString());
    }

    private static String names(DeskInstruction instruction) {
        return String.join(" ", instruction.steps().stream().map(DeskStep::name).toList());
    }

    private static Situation answered(Validity validity) {
        return new Situation.Answered(validity, validity == Validity.VALID ? 30 : null);
    }

    private static Situation situation(String words) {
        String[] parts = words.split(" ");
        return switch (parts[0]) {
            case "ANSWER" -> answered(Validity.valueOf(parts[1]));
            case "CAUSE" -> new Situation.Unasked(Cause.valueOf(parts[1]));
            default -> new Situation.Refused();
        };
    }

    @Test
    void everyStepHasWordsAndAClause() {
        for (DeskStep step : DeskStep.values()) {
            assertFalse(step.text().isBlank() || step.clause().isBlank(), step.name());
        }
        assertEquals("要確認", EntryState.REFUSED.label());
    }
}
