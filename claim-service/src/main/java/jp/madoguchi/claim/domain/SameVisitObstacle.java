package jp.madoguchi.claim.domain;

/** まとめる・分けることの妨げ. */
public enum SameVisitObstacle {
    /** 片付けようとした受診は、もう請求した. */
    CLAIMED,
    /** 片付けようとした受診で、もう返金した. */
    REFUNDED,
    /** どちらかが、別のまとめに入っている. */
    MERGED_ELSEWHERE,
    /** まとめられていない. */
    NOT_MERGED,
    /** 一つの受診として、もう請求した. */
    CLAIMED_AS_ONE
}
