package jp.madoguchi.declaration.domain;

/** 患者への確認の方法. */
public enum ContactWay {
    /** 電話. */
    PHONE("電話"),
    /** 来院時. */
    VISIT("来院時"),
    /** 郵便. */
    MAIL("郵便");

    private final String label;

    ContactWay(String label) {
        this.label = label;
    }

    /** The words people read. */
    public String label() {
        return label;
    }
}
