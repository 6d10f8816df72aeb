package jp.madoguchi.contracts.event;

/** 窓口の状態. */
public enum GatewayMode {
    /** 通常. */
    NORMAL("通常"),
    /** 障害時受付. */
    DEGRADED("障害時受付"),
    /** 復旧中. */
    RECOVERING("復旧中");

    private final String label;

    GatewayMode(String label) {
        this.label = label;
    }

    /** The words people read. */
    public String label() {
        return label;
    }
}
