package jp.madoguchi.claim.domain;

import jp.madoguchi.rules.ReviewOrganisation;

/**
 * 医療機関: what a claim file says of the one that claims.
 *
 * @param unsureGoesTo where it sends 不詳 claims of patients who do not know their kind of insurance
 */
public record Institution(String name, String phone, ReviewOrganisation unsureGoesTo) {}
