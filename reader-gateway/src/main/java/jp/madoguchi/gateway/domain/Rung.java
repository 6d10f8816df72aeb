package jp.madoguchi.gateway.domain;

import java.util.List;
import java.util.function.Predicate;

/** 段: where on the notice's ladder a case stands. The first that opens is the one; the last opens always. */
enum Rung {
    /** 資格（有効）、特別療養費: covered, and yet the whole price. */
    ONLINE_FULL("ONLINE-FULL", DeskView::isChargedInFull),
    /** 資格（有効）, with what the patient pays. */
    ONLINE("ONLINE", DeskView::isCovered),
    /** 医療扶助: the answer says so, or a ticket of it was shown. */
    ASSISTANCE("ASSISTANCE", DeskView::isOnAssistance),
    /** 2(1): something was shown that proves. */
    PROOF_SHOWN("2-1", DeskView::isProofShown),
    /** 2(1): something could still be shown. */
    PROOF_OPEN("2-1-ASK", DeskView::isProofOpen),
    /** 2(2)なお書き: a known patient said that nothing changed. */
    ORAL("2-2-ORAL", DeskView::isOrallyConfirmed),
    /** 2(2): the form can be written; the last of who is known to be covered. */
    DECLARATION("2-2-FORM", DeskView::isDeclarationOpen),
    /** 2(2)なお書き: nobody has asked yet whether the patient was here before. */
    ORAL_OPEN("2-2-ASK", DeskView::isOralOpen),
    /** 2(3)ただし書き: the clinic knows who it is, and may decide. */
    DISCRETION("2-3-KNOWN", DeskView::isKnown),
    /** 2(3): 10割. */
    FULL("2-3", view -> true);

    private static final List<Rung> LADDER = List.of(values());

    private final String suffix;
    private final Predicate<DeskView> opens;

    Rung(String suffix, Predicate<DeskView> opens) {
        this.suffix = suffix;
        this.opens = opens;
    }

    static Rung of(DeskView view) {
        return LADDER.stream().filter(rung -> rung.opens.test(view)).findFirst().orElse(FULL);
    }

    /** What the instruction's id ends in. */
    String suffix() {
        return suffix;
    }

    /** Whether 10割 is what is asked for here. */
    boolean isFull() {
        return this == ONLINE_FULL || this == DISCRETION || this == FULL;
    }
}
