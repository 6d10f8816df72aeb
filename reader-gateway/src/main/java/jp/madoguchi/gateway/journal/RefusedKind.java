package jp.madoguchi.gateway.journal;

/** 断られた報告の種類: what is told to the cluster beside the journal, and where its content lies. */
enum RefusedKind {
    /** 観測の報告. */
    OBSERVATION("delete from seen_message where hash = ?"),
    /** 状態の報告. */
    STANDING("update standing_change set told = 1 where since = ?");

    private final String dropping;

    RefusedKind(String dropping) {
        this.dropping = dropping;
    }

    /** What is done to its content once nobody is to send it again. */
    String dropping() {
        return dropping;
    }

    /** Leaves out, of a query's rows, those that wait for a person. */
    String without(String column) {
        return column + " not in (select subject from refused_message where closed_at is null and kind = '" + name()
                + "')";
    }
}
