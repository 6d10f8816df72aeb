package jp.madoguchi.web;

/** 役割: the roles of realm {@code madoguchi}. The first three are the manual's accounts (v3.06 1(1)). */
public final class Roles {
    /** 一般アカウント. */
    public static final String GENERAL = "general";
    /** 医療情報閲覧アカウント. */
    public static final String MEDICAL_VIEWER = "medical-viewer";
    /** 管理アカウント. */
    public static final String ADMINISTRATOR = "administrator";
    /** 端末. */
    public static final String GATEWAY = "gateway";
    /** 保険者. */
    public static final String INSURER = "insurer";
    /** 実施機関. */
    public static final String IMPLEMENTING_BODY = "implementing-body";
    /** 運用担当. */
    public static final String OPERATOR = "operator";
    /** 連携先. */
    public static final String INTEGRATOR = "integrator";
    /** スイートのサービス. */
    public static final String SERVICE = "service";

    private Roles() {}
}
