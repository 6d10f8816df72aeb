package jp.madoguchi.eligibility.application;

import java.time.LocalDate;
import jp.madoguchi.eligibility.domain.Registrant;

/**
 * 送り手: who registers, and on which day.
 *
 * @param account for the audit log
 */
public record Sender(String account, Registrant registrant, LocalDate today) {}
