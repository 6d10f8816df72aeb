package jp.madoguchi.local.suite;

/** デモの利用者: the people of the imported realm. The password of each is its user name, on this machine only. */
public enum Account {
    /** 一般アカウント of the demo clinic. */
    UKETSUKE("uketsuke", "general 一般アカウント, demo clinic"),
    /** 医療情報閲覧アカウント of the demo clinic. */
    ETSURAN("etsuran", "medical-viewer 医療情報閲覧アカウント, demo clinic"),
    /** 管理アカウント of the demo clinic. */
    KANRI("kanri", "administrator 管理アカウント, demo clinic"),
    /** 管理アカウント of another clinic. */
    TONARI("tonari", "administrator 管理アカウント, another clinic"),
    /** 実施機関. */
    JISSHI("jisshi", "implementing-body 実施機関"),
    /** 保険者. */
    HOKENSHA("hokensha", "insurer 保険者 06139000"),
    /** 運用. */
    UNYO("unyo", "operator 運用"),
    /** 連携事業者. */
    RENKEI("renkei", "integrator 連携事業者");

    /** The institution code of the demo clinic. */
    public static final String DEMO_CLINIC = "1311234569";

    /** The institution code of the clinic next door. */
    public static final String OTHER_CLINIC = "1317654323";

    private final String user;
    private final String is;

    Account(String user, String is) {
        this.user = user;
        this.is = is;
    }

    /** The user name, which is the password too. */
    public String user() {
        return user;
    }

    /** Role and clinic, for people. */
    public String is() {
        return is;
    }
}
