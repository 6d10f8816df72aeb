package jp.madoguchi.declaration.domain;

/** 申立書の状態. */
public enum DeclarationState {
    /** 受理. */
    RECORDED("受理"),
    /** 読めない: a person must ask the patient again. */
    UNREADABLE("読めない"),
    /** 患者へ確認済み. */
    CONTACTED("患者へ確認済み"),
    /** 廃棄済み. */
    DESTROYED("廃棄済み");

    private final String label;

    DeclarationState(String label) {
        this.label = label;
    }

    /** The words people read. */
    public String label() {
        return label;
    }
}
