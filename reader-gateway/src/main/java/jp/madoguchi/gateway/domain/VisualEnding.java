package jp.madoguchi.gateway.domain;

/** 目視確認モードの終わり方. */
public enum VisualEnding {
    /** 一人の確認を終えた. */
    ONE_PATIENT("一人の確認を終えた"),
    /** 窓口の人が終えた. */
    BY_HAND("窓口の人が終えた"),
    /** 時間が過ぎた. */
    TIME_OVER("時間が過ぎた"),
    /** 窓口の人がサインアウトした. */
    SIGNED_OUT("窓口の人がサインアウトした");

    private final String label;

    VisualEnding(String label) {
        this.label = label;
    }

    /** The words people read. */
    public String label() {
        return label;
    }
}
