package jp.madoguchi.claim.domain;

/**
 * 診療行為の一行: one counting unit of the point table on the day of the visit.
 *
 * @param serviceClass 診療識別
 * @param code 診療行為コード
 * @param points 点数 of one count
 * @param count 回数
 */
public record ServiceLine(String serviceClass, String code, int points, int count) {
    /** 点数 × 回数. */
    public int total() {
        return points * count;
    }
}
