package jp.madoguchi.eligibility.domain;

import java.util.Arrays;
import java.util.Optional;

/** 処方箋発行形態 (OQSCD017): which form of prescription the patient wants. */
public enum PrescriptionChoice {
    /** 電子処方箋. */
    ELECTRONIC("1", "電子処方箋を希望する"),
    /** 紙の処方箋. */
    PAPER("2", "紙の処方箋を希望する");

    /** What the screen [資格情報確認] has chosen before anybody chooses. */
    public static final PrescriptionChoice DEFAULT = ELECTRONIC;

    private final String code;
    private final String label;

    PrescriptionChoice(String code, String label) {
        this.code = code;
        this.label = label;
    }

    /** The one with this code of OQSCD017, or empty for a code this version does not know. */
    static Optional<PrescriptionChoice> byCode(String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }

    /** The code of OQSCD017. */
    public String code() {
        return code;
    }

    /** The words on the screen. */
    public String label() {
        return label;
    }
}
