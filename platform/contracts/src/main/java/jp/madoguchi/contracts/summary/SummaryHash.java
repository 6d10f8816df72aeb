package jp.madoguchi.contracts.summary;

import jp.madoguchi.contracts.id.Sha256;

/** 要約の鎖: SHA-256 over what was before and what comes next. */
final class SummaryHash {
    private SummaryHash() {}

    static String of(String text) {
        return Sha256.hex(text);
    }

    static String next(String chain, String line) {
        return of(chain + line);
    }
}
