package jp.madoguchi.claim.domain;

/** 案件の状態. */
public enum ClaimStatus {
    /** 事実を集めている: neither the visit nor its charge is here, nothing can be decided. */
    GATHERING,
    /** 保留. */
    HELD,
    /** 請求できる. */
    PREPARED,
    /** ファイルに書き出した. */
    EXPORTED,
    /** 請求・支払の事務が終わった. */
    SETTLED;

    /** Whether the decision stands because the claim has gone out. */
    public boolean isOut() {
        return this == EXPORTED || this == SETTLED;
    }
}
