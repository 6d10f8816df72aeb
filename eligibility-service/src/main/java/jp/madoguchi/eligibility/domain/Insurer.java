package jp.madoguchi.eligibility.domain;

import jp.madoguchi.contracts.event.InsuranceKind;
import jp.madoguchi.contracts.id.InsurerNumber;
import jp.madoguchi.rules.ReviewOrganisation;

/**
 * 保険者: who insures, and what its number says by the 法別番号.
 *
 * @param scheme 制度の名称
 * @param reviewOrganisation 審査支払機関: where claims on it go
 */
public record Insurer(
        InsurerNumber number, String name, InsuranceKind kind, String scheme, ReviewOrganisation reviewOrganisation) {}
