package jp.madoguchi.declaration.domain;

import java.time.LocalDate;
import jp.madoguchi.contracts.event.ContactOutcome;

/**
 * 患者への確認 (保発0710第1号 3(4)): that it was tried, how and with which outcome. The numbers a patient gives are
 * passed on, not kept.
 */
public record Contact(LocalDate contactedOn, ContactWay way, ContactOutcome outcome) {}
