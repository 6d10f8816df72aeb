package jp.madoguchi.outage.domain;

import jp.madoguchi.contracts.event.ReconcileResult;

/** 国の画面の答え: the kinds of answers, among them one that the suite's own registry cannot give. */
public enum NationalAnswer {
    /** 有効. */
    CURRENT(ReconcileResult.CURRENT),
    /** 無効. */
    LOST(ReconcileResult.LOST),
    /** 該当資格なし. */
    NOT_FOUND(ReconcileResult.NOT_FOUND),
    /** 複数該当. */
    SEVERAL(ReconcileResult.AMBIGUOUS),
    /** 有効（未登録）: one person is known, on 医療扶助 and with no coverage that an insurer registered. */
    ASSISTANCE_ONLY(ReconcileResult.AMBIGUOUS);

    private final ReconcileResult result;

    NationalAnswer(ReconcileResult result) {
        this.result = result;
    }

    /** The same, of a result that a person typed. */
    public static NationalAnswer of(ReconcileResult typed) {
        return switch (typed) {
            case CURRENT -> CURRENT;
            case LOST -> LOST;
            case NOT_FOUND -> NOT_FOUND;
            case AMBIGUOUS -> SEVERAL;
        };
    }

    /** What it is to a claim: without one coverage of one person nothing can be made of it. */
    public ReconcileResult result() {
        return result;
    }
}
