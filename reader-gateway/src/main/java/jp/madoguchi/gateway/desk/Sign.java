package jp.madoguchi.gateway.desk;

import jp.madoguchi.contracts.event.Validity;

/** 結果のしるし: what an answer is at a glance, told by a shape and words as well as by a colour. */
enum Sign {
    /** 確認中. */
    ASKING("…", "確認しています"),
    /** このまま受付できる. */
    GOOD("○", "受付できます"),
    /** 答えは出たが、有効な資格がない. */
    NO_COVERAGE("×", "手順に進んでください"),
    /** 人が決めることがある. */
    UNDECIDED("△", "確かめてください"),
    /** 確認できない. */
    UNASKED("？", "受付は続けられます");

    private final String mark;
    private final String words;

    Sign(String mark, String words) {
        this.mark = mark;
        this.words = words;
    }

    static Sign of(WaitingJson one) {
        if (one.outcome() == null) {
            return ASKING;
        }
        if (one.canTake()) {
            return GOOD;
        }
        if (one.couldNotAsk() != null) {
            return UNASKED;
        }
        return one.validity() == Validity.INVALID || one.validity() == Validity.NOT_FOUND ? NO_COVERAGE : UNDECIDED;
    }

    public String mark() {
        return mark;
    }

    public String words() {
        return words;
    }
}
