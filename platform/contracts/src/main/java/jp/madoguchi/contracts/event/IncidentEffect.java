package jp.madoguchi.contracts.event;

/** 障害の影響: the two cases that 保発0710第1号 1(2) tells apart. */
public enum IncidentEffect {
    /** オンライン資格確認等システムへのアクセス自体は可能. */
    ACCESS_POSSIBLE("オンライン資格確認等システムへのアクセス自体は可能"),
    /** オンライン資格確認等システムへのアクセス自体が困難. */
    ACCESS_DIFFICULT("オンライン資格確認等システムへのアクセス自体が困難");

    private final String label;

    IncidentEffect(String label) {
        this.label = label;
    }

    /** The words people read. */
    public String label() {
        return label;
    }
}
