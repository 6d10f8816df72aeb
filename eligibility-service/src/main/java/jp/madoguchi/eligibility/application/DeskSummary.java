package jp.madoguchi.eligibility.application;

import java.time.LocalDate;

/**
 * 窓口の一日: what arrived from an institution's gateways of one day.
 *
 * @param visits 受け付けた患者
 * @param declarations of these with a 申立書
 * @param refused entries that were not accepted and wait at the edge
 */
public record DeskSummary(LocalDate date, long visits, long declarations, long refused) {}
