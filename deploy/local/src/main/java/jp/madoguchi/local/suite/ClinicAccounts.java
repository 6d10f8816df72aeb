package jp.madoguchi.local.suite;

/**
 * 医療機関のアカウント: one person who may do everything there, and one gateway. The password is the user name, as that of every
 * account of this suite.
 *
 * @param institution 医療機関コード, the only one that both have
 */
public record ClinicAccounts(String institution) {
    /** 管理アカウント. */
    public String person() {
        return "kanri-" + institution;
    }

    /** 窓口の端末. */
    public String gateway() {
        return "reader-gateway-" + institution;
    }
}
