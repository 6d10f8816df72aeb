package jp.madoguchi.outage.domain;

/** 障害事案の端緒: how it became known. */
public enum IncidentOrigin {
    /** 届出: a person told. Only a person ends it. */
    REPORTED("届出"),
    /** 推定: the gateways' signs agreed. */
    INFERRED("推定");

    private final String label;

    IncidentOrigin(String label) {
        this.label = label;
    }

    /** The words people read. */
    public String label() {
        return label;
    }
}
