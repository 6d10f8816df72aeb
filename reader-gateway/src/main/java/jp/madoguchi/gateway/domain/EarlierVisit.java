package jp.madoguchi.gateway.domain;

/** 受診歴. */
public enum EarlierVisit {
    /** 初診、または身元が分からない. */
    FIRST("初診、または身元が分からない"),
    /** 再診で身元が分かる. */
    KNOWN("再診で身元が分かる"),
    /** 再診で、前回から変わりないと口頭で確認した: known, and told so. */
    UNCHANGED("再診で、前回から変わりないと口頭で確認した"),
    /** なお書きの二つとも: told so, and what the 申立書 would say is known here. */
    UNCHANGED_AND_HELD("再診で、前回から変わりないと口頭で確認し、申立書に書くことも把握できている");

    private final String label;

    EarlierVisit(String label) {
        this.label = label;
    }

    /** The words people read. */
    public String label() {
        return label;
    }
}
