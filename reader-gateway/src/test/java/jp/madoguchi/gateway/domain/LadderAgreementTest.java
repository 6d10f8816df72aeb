package jp.madoguchi.gateway.domain;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import jp.madoguchi.contracts.event.CardFace;
import jp.madoguchi.contracts.event.Copay;
import jp.madoguchi.contracts.event.CopayClause;
import jp.madoguchi.contracts.event.Validity;
import jp.madoguchi.contracts.event.VerificationMethod;
import jp.madoguchi.contracts.event.VisitBasis;
import jp.madoguchi.contracts.id.Sex;
import jp.madoguchi.rules.RuleChoices;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Taking a patient on the ground the instruction names gives the share and the clause it names, and nothing else. */
class LadderAgreementTest {
    private static final UUID VISIT = new UUID(1, 1);

    @Test
    void theRulesAndTheInstructionsAgreeOnEveryCase() {
        AtomicLong taken = new AtomicLong();
        DeskCases.forEachPlain(now -> {
            AskOutcome outcome = outcome(now);
            // Nobody is recorded whose birth date is unknown; what to do meanwhile is told all the same.
            if (outcome != null && now.birthDate() != null) {
                taken.addAndGet(check(now, outcome));
            }
        });

        assertTrue(taken.get() > 100_000, () -> "only " + taken);
    }

    private static long check(DeskCase now, AskOutcome outcome) {
        DeskInstruction instruction = DeskInstructions.in(now, RuleChoices.none());
        VisitBasis basis = instruction.basis();
        boolean fullIsAsked = instruction.needsSecondLook()
                && basis == VisitBasis.NOTHING_PRESENTED
                && now.issued() != Issued.UNKNOWN;
        String full = decide(now, VisitBasis.NOTHING_PRESENTED, outcome);
        if (full.startsWith("100 ") != fullIsAsked) {
            throw new AssertionError("10割: " + full + " of " + now + " → " + instruction);
        }
        if (basis == null || basis == VisitBasis.NOTHING_PRESENTED) {
            return 0;
        }
        String told = instruction.share().usual() + " " + instruction.clause();
        String decided = decide(now, basis, outcome);
        if (!told.equals(decided)) {
            throw new AssertionError(decided + " of " + now + " → " + instruction);
        }
        return 1;
    }

    private static String decide(DeskCase now, VisitBasis basis, AskOutcome outcome) {
        DeskScene scene = new DeskScene(
                outcome,
                new DeskDay.Agreed(now.day()),
                false,
                false,
                false,
                now.refuted(),
                now.institution(),
                RuleChoices.none());
        return CopayLadder.decide(intake(now, basis), scene)
                .match(
                        copay -> copay.percent() + " " + copay.clause(),
                        findings -> findings.get(0).rule());
    }

    private static Intake intake(DeskCase now, VisitBasis basis) {
        return new Intake(
                VISIT,
                basis,
                now.card(),
                new CardFace("見本 花子", null, Objects.requireNonNull(now.birthDate()), Sex.FEMALE, null, null, null),
                now.day(),
                DeskFixture.NUMBERS,
                null,
                basis == VisitBasis.DECLARATION ? DeskFixture.formWith(true, null) : null,
                false,
                now.tried(),
                now.presence(),
                VerificationMethod.NONE,
                now.earlier(),
                now.issued(),
                now.shown(),
                null,
                "uketsuke",
                basis == VisitBasis.ASSISTANCE_TICKET ? DeskFixture.TICKET : null);
    }

    /** A refused question leads to no visit until the desk names a cause. */
    private static @Nullable AskOutcome outcome(DeskCase now) {
        Supplier<@Nullable AskOutcome> nothing = () -> null;
        return now.situation()
                .<@Nullable AskOutcome>match(validity -> answered(validity, now), AskOutcome.CouldNotAsk::new, nothing);
    }

    private static AskOutcome answered(Validity validity, DeskCase now) {
        Integer settled = now.situation().settledPercent();
        if (validity == Validity.VALID) {
            Copay copay = settled == null ? null : new Copay(settled, CopayClause.ONLINE_CHECK);
            return new AskOutcome.Known(DeskFixture.answer(validity, copay));
        }
        int usual = DeskInstructions.in(now, RuleChoices.none()).share().usual();
        CopayClause clause = usual == 0 ? CopayClause.PUBLIC_ASSISTANCE : CopayClause.ONLINE_CHECK;
        return validity == Validity.NOT_FOUND
                ? new AskOutcome.KnownAbsent(null)
                : new AskOutcome.Known(DeskFixture.answer(validity, new Copay(usual, clause)));
    }
}
