package jp.madoguchi.contracts.event;

/** 登録の操作: what an insurer does with a coverage. */
public enum CoverageOperation {
    /** 新規: a coverage that was not registered before. */
    REGISTER("新規"),
    /** 遅れての登録: the same, after the insurers' term, so that checks were answered without it. */
    REGISTER_LATE("遅れての登録"),
    /** 訂正: what was registered was wrong or is out of date, or should never have been registered. */
    CORRECT("訂正"),
    /** 資格喪失: a registered coverage ends on its 資格喪失日. */
    LOSE("資格喪失");

    private final String label;

    CoverageOperation(String label) {
        this.label = label;
    }

    /** The words people read. */
    public String label() {
        return label;
    }
}
