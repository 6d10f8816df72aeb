package jp.madoguchi.local.suite;

/** 機械のアカウント: the accounts of programs in the realm, with the secrets they have on this machine only. */
public enum Machine {
    /** The gateway of the demo clinic. */
    GATEWAY("reader-gateway-1"),
    /** {@code claim-service}, which asks {@code declaration-service}. */
    CLAIM("claim-service");

    private final String client;

    Machine(String client) {
        this.client = client;
    }

    /** The client id. */
    public String client() {
        return client;
    }

    /** The secret of the imported realm: known to all, for this machine only. */
    String secret() {
        return secretOf(client);
    }

    /** The same of a client that no machine signs in as. */
    static String secretOf(String client) {
        return client + "-local-only";
    }
}
