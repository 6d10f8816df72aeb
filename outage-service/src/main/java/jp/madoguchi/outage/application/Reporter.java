package jp.madoguchi.outage.application;

import java.util.Optional;
import jp.madoguchi.contracts.id.InstitutionCode;

/**
 * 届け出る人.
 *
 * @param institution the clinic the account belongs to; empty for the 実施機関 and the operator
 */
public record Reporter(String account, Optional<InstitutionCode> institution) {}
