package jp.madoguchi.gateway.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.madoguchi.contracts.event.Cause;
import jp.madoguchi.contracts.event.CopayClause;
import jp.madoguchi.contracts.event.Validity;

/**
 * 指示の一覧: every answer, and every reason for having none, leads with every kind of card to exactly one instruction
 * (保発0710第1号 1 and 2).
 */
public final class Instructions {
    private static final String BY_PROOF = "資格が分かればその割合（3割など）、申立書なら患者が申し立てた割合";
    private static final String CHECK_LATER = "復旧すると、この患者の資格を受付した日付で自動的に確認します";
    private static final String FOLLOW_UP = "新しい資格が登録されるまで、申立書と請求の側で追いかけます";

    private static final Map<Validity, String> NEXT = Map.of(
            Validity.VALID, "Enterキーで受付",
            Validity.INVALID, FOLLOW_UP,
            Validity.INVALID_NEWER_EXISTS, "新しい資格はカードで確認できます",
            Validity.NOT_FOUND, FOLLOW_UP,
            Validity.MULTIPLE, "選んだ人の資格で受付",
            Validity.VALID_UNREGISTERED, "医療扶助は医療券か福祉事務所への確認で受付");

    /**
     * Which causes the patient's card has nothing to do with: its four printed items are noted for the lookup
     * afterwards.
     */
    private static final Set<Cause> OUTAGES = Set.of(
            Cause.LINE_DOWN,
            Cause.CLUSTER_UNREACHABLE,
            Cause.NATIONAL_SYSTEM_DOWN,
            Cause.READER_BROKEN,
            Cause.TERMINAL_BROKEN,
            Cause.POWER_CUT);

    private Instructions() {}

    /** The instruction for an outcome of asking. */
    public static DeskInstruction after(AskOutcome outcome, CardKind card) {
        return outcome.match(
                known -> on(known.answer().validity(), card),
                absent -> on(Validity.NOT_FOUND, card),
                couldNotAsk -> on(couldNotAsk.cause(), card));
    }

    /** The instruction for a question that was refused: to put it right, or to go on by what the patient can show. */
    public static DeskInstruction on(Refusal refusal, CardKind card) {
        List<DeskStep> steps = new ArrayList<>(List.of(DeskStep.ASK_AGAIN));
        if (card != CardKind.PINLESS_CARD) {
            steps.add(DeskStep.MYNAPORTAL);
        }
        addProofs(steps, card);
        return new DeskInstruction(
                "REFUSED-" + card,
                "問い合わせが受け付けられませんでした（" + refusal.code() + "）",
                List.copyOf(steps),
                BY_PROOF,
                CopayClause.NOTICE_2_1,
                "問い直して答えが出れば、その結果で受付");
    }

    /** The instruction for an answer. */
    public static DeskInstruction on(Validity validity, CardKind card) {
        boolean valid = validity == Validity.VALID;
        return new DeskInstruction(
                "ANSWER-" + validity + "-" + card,
                validity.label(),
                valid ? List.of(DeskStep.COMPARE_PERSON, DeskStep.TAKE) : withoutValidity(validity, card),
                valid ? "確認した割合" : BY_PROOF,
                valid ? CopayClause.ONLINE_CHECK : CopayClause.NOTICE_2_1,
                NEXT.getOrDefault(validity, FOLLOW_UP));
    }

    /** The instruction for a question that could not be asked. */
    public static DeskInstruction on(Cause cause, CardKind card) {
        boolean nothing = cause == Cause.NOTHING_PRESENTED;
        return new DeskInstruction(
                "CAUSE-" + cause + "-" + card,
                nothing ? cause.label() : "確認できません（" + cause.label() + "）",
                nothing ? withNothing(card) : withoutAsking(cause, card),
                nothing ? "資格が分かればその割合。どれもできないときだけ10割" : BY_PROOF,
                CopayClause.NOTICE_2_1,
                nothing ? "資格が分かりしだい、医院に伝えてもらう" : CHECK_LATER);
    }

    /** マイナポータル shows the same registry and cannot show better (1(1)※), unless a newer coverage is said to exist. */
    private static List<DeskStep> withoutValidity(Validity validity, CardKind card) {
        List<DeskStep> steps = new ArrayList<>();
        if (validity == Validity.MULTIPLE) {
            steps.add(DeskStep.CHOOSE_PERSON);
        }
        if (card == CardKind.NO_CARD) {
            steps.add(DeskStep.PRESENT_CARD);
        }
        if (validity == Validity.INVALID_NEWER_EXISTS && card == CardKind.MY_NUMBER_CARD) {
            steps.add(DeskStep.MYNAPORTAL);
        }
        addProofs(steps, card);
        return List.copyOf(steps);
    }

    private static List<DeskStep> withoutAsking(Cause cause, CardKind card) {
        List<DeskStep> steps = new ArrayList<>();
        if (cause == Cause.READER_BROKEN && card != CardKind.NO_CARD) {
            steps.add(card == CardKind.PINLESS_CARD ? DeskStep.VISUAL : DeskStep.PIN_OR_VISUAL);
        }
        if (OUTAGES.contains(cause) || card != CardKind.NO_CARD) {
            steps.add(DeskStep.NOTE_FOUR_ITEMS);
        }
        if (card != CardKind.PINLESS_CARD) {
            steps.add(DeskStep.MYNAPORTAL);
        }
        addProofs(steps, card);
        return List.copyOf(steps);
    }

    private static List<DeskStep> withNothing(CardKind card) {
        List<DeskStep> steps = new ArrayList<>();
        if (card != CardKind.PINLESS_CARD) {
            steps.add(DeskStep.MYNAPORTAL);
        }
        steps.addAll(List.of(DeskStep.CERTIFICATE, DeskStep.ORAL, DeskStep.KNOWN_PATIENT, DeskStep.FULL_CHARGE));
        return List.copyOf(steps);
    }

    private static void addProofs(List<DeskStep> steps, CardKind card) {
        steps.add(DeskStep.CERTIFICATE);
        if (card != CardKind.NO_CARD) {
            steps.add(DeskStep.NOTICE);
        }
        steps.add(DeskStep.ORAL);
        steps.add(DeskStep.DECLARATION);
    }
}
