package jp.madoguchi.contracts.event;

/**
 * 精算の根拠: one rule that took part in an answer.
 *
 * @param rule the id of the rule, for ever
 * @param why in words people read
 * @param clause the law, notice or form
 */
public record SettlementGround(String rule, String why, String clause) {}
