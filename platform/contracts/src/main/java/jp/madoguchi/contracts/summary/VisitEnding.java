package jp.madoguchi.contracts.summary;

/** 受診の結末: how a visit that was held in an outage ended. */
public enum VisitEnding {
    /** 資格を確認した. */
    CURRENT("current"),
    /** 資格を失っていた. */
    LOST("lost"),
    /** 該当する資格がなかった. */
    NOT_FOUND("not-found"),
    /** 確認しないまま、人が理由を付けて終えた. */
    CLOSED_BY_PERSON("closed-by-person"),
    /** 同じ受診としてまとめた: the visit it was merged into is told of by itself. */
    MERGED("merged");

    private final String key;

    VisitEnding(String key) {
        this.key = key;
    }

    /** Whether its count stands in every summary; one that came later stands only where there is such a visit. */
    boolean alwaysCounted() {
        return this != MERGED;
    }

    /** The key its count has in a summary. */
    public String key() {
        return key;
    }
}
