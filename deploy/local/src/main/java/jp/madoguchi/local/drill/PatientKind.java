package jp.madoguchi.local.drill;

import java.util.List;

/** 患者の別: who comes to the desk of each clinic while it cannot ask, one of each. */
enum PatientKind {
    /** Shows the screen, is insured. */
    PORTAL("マイナポータルの画面", "MYNAPORTAL_SCREEN", 30, "NOTICE_2_1", Ending.CURRENT),
    /** Fills in the form, is insured. */
    DECLARED("申立書", "DECLARATION", 30, "NOTICE_2_2", Ending.CURRENT),
    /** Shows a certificate of a coverage that has ended. */
    LOST("資格確認書（喪失後）", "ELIGIBILITY_CERTIFICATE", 30, "NOTICE_2_1", Ending.LOST),
    /** Fills in the form, and no insurer has reported them: that nobody is found, no machine takes for an answer. */
    UNREGISTERED("申立書（登録なし）", "DECLARATION", 30, "NOTICE_2_2", Ending.LEFT_OVER),
    /** Fills in the form with a share that is not theirs. */
    WRONG_SHARE("申立書（割合違い）", "DECLARATION", 20, "NOTICE_2_2", Ending.CURRENT),
    /** Fills in the form, and somebody else has the same name, birth date and sex in the same city. */
    NAMESAKE("申立書（同姓同名）", "DECLARATION", 30, "NOTICE_2_2", Ending.LEFT_OVER),
    /** Fills in the form with a card nobody can read all of. */
    ILLEGIBLE("申立書（氏名が読めない）", "DECLARATION", 30, "NOTICE_2_2", Ending.LEFT_OVER),
    /** Has neither card nor certificate: nothing there to ask with, so nothing to ask afterwards. */
    NOTHING("カード・証なし（10割）", "NOTHING_PRESENTED", 100, "NOTICE_2_3", Ending.NOT_HELD);

    private static final List<PatientKind> HELD =
            List.of(values()).stream().filter(PatientKind::isHeld).toList();

    private final String label;
    private final String basis;
    private final int percent;
    private final String clause;
    private final Ending ending;

    PatientKind(String label, String basis, int percent, String clause, Ending ending) {
        this.label = label;
        this.basis = basis;
        this.percent = percent;
        this.clause = clause;
        this.ending = ending;
    }

    /** 事後確認での扱い. */
    enum Ending {
        /** Settled by itself, the coverage stands. */
        CURRENT,
        /** Settled by itself, the coverage has ended. */
        LOST,
        /** Left for a person. */
        LEFT_OVER,
        /** Nothing was held. */
        NOT_HELD
    }

    static List<PatientKind> held() {
        return HELD;
    }

    boolean isHeld() {
        return ending != Ending.NOT_HELD;
    }

    /** Whether the registry has them. */
    boolean isRegistered() {
        return this != UNREGISTERED && this != ILLEGIBLE && this != NOTHING;
    }

    /** Whether numbers are shown at the desk. */
    boolean showsNumbers() {
        return this == PORTAL || this == LOST;
    }

    String label() {
        return label;
    }

    String basis() {
        return basis;
    }

    int percent() {
        return percent;
    }

    String clause() {
        return clause;
    }

    Ending ending() {
        return ending;
    }
}
