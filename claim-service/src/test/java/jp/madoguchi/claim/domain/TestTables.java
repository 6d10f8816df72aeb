package jp.madoguchi.claim.domain;

import jp.madoguchi.claim.persistence.RuleTables;

/** 規則の表: as shipped. */
public final class TestTables {
    public static final DatedValues VALUES = new RuleTables().datedValues();

    private TestTables() {}
}
