package jp.madoguchi.gateway.domain;

import jp.madoguchi.contracts.id.InstitutionCode;

/** 医療機関の別. */
public enum InstitutionKind {
    /** 病院・診療所: 医科 and 歯科. */
    CLINIC,
    /** 薬局. */
    PHARMACY;

    private static final String DISPENSING = "4";

    /** By the 点数表 in the code. */
    public static InstitutionKind of(InstitutionCode institution) {
        return institution.pointTable().equals(DISPENSING) ? PHARMACY : CLINIC;
    }
}
