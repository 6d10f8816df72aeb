package jp.madoguchi.contracts.event;

/**
 * 精算の金額: what was taken at the window and what it should have been, in yen. 高額療養費の限度額 is not in it.
 *
 * @param points 合計点数 of the visit
 * @param chargedPercent the share that was taken
 * @param paidYen what that is
 * @param rightPercent the share of the coverage
 * @param rightYen what that is
 * @param differenceYen never negative; which way it goes is the result's to say
 */
public record SettlementAmounts(
        int points, int chargedPercent, long paidYen, int rightPercent, long rightYen, long differenceYen) {}
