package jp.madoguchi.eligibility.domain;

/** 同意の種類: what the patient agrees, or does not, to have shown. */
public enum ConsentKind {
    /** 限度額適用認定証. */
    LIMIT_CERTIFICATE("限度額適用認定証情報"),
    /** 特定疾病療養受療証. */
    SPECIFIC_DISEASE("特定疾病療養受療証情報");

    private final String label;

    ConsentKind(String label) {
        this.label = label;
    }

    /** The words people read. */
    public String label() {
        return label;
    }
}
