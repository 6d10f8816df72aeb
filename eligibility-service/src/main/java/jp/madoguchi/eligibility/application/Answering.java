package jp.madoguchi.eligibility.application;

import java.time.Instant;
import java.util.UUID;
import jp.madoguchi.contracts.id.InstitutionCode;

/**
 * 回答する場面: who answers, for which institution and when.
 *
 * @param answerId what the answer will be known by
 */
public record Answering(UUID answerId, InstitutionCode institution, String account, Instant at) {}
