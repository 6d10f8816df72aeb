package jp.madoguchi.eligibility.domain;

import jp.madoguchi.contracts.id.InsurerNumber;

/** 登録元: in whose name a record is kept. Two insurers may give their records the same name. */
public record Feeder(String wire) {
    /** 実施機関: feeds in nobody's name. */
    public static final Feeder IMPLEMENTING_BODY = new Feeder("");

    /** 保険者. */
    public static Feeder of(InsurerNumber insurer) {
        return new Feeder(insurer.wire());
    }
}
