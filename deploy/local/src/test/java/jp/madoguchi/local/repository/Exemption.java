package jp.madoguchi.local.repository;

/** One file in which one rule is silent, and why that is right. */
record Exemption(String path, String rule, String reason) {
    boolean covers(Offence offence) {
        return offence.path().equals(path) && offence.rule().equals(rule);
    }
}
