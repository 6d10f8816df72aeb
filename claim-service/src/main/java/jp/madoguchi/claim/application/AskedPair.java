package jp.madoguchi.claim.application;

import java.util.UUID;
import jp.madoguchi.contracts.id.InstitutionCode;

/**
 * 決める二つの受診: of which institution, and who decides.
 *
 * @param visitId the one that is, or is to be, set aside
 * @param other the one that stands
 */
public record AskedPair(InstitutionCode institution, String account, UUID visitId, UUID other) {}
