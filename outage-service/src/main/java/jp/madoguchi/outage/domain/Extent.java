package jp.madoguchi.outage.domain;

import jp.madoguchi.contracts.event.IncidentScope;
import jp.madoguchi.contracts.id.InstitutionCode;

/**
 * 障害の範囲: what a fault may lie in, and which one.
 *
 * @param value the carrier, the line, the 都道府県番号, the vendor, the model of the terminals, the 医療機関コード or one
 *     terminal; empty for {@link #NATIONAL}
 */
public record Extent(IncidentScope scope, String value) {
    /** 全国. */
    public static final Extent NATIONAL = new Extent(IncidentScope.NATIONAL, "");

    /** 都道府県 of an institution. */
    public static Extent regionOf(InstitutionCode institution) {
        return new Extent(IncidentScope.REGION, institution.prefecture());
    }
}
