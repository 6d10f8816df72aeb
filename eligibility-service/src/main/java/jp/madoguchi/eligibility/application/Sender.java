package jp.madoguchi.eligibility.application;

import java.time.LocalDate;
import java.util.UUID;
import jp.madoguchi.eligibility.domain.Feeder;
import jp.madoguchi.eligibility.domain.Registrant;

/**
 * 送り手: who registers, in whose name, and on which day.
 *
 * @param account for the audit log
 * @param delivery what one sending is remembered by
 */
public record Sender(String account, Feeder feeder, Registrant registrant, UUID delivery, LocalDate today) {}
