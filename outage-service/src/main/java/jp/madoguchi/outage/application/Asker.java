package jp.madoguchi.outage.application;

import jp.madoguchi.contracts.id.InstitutionCode;

/** 利用者: the account that asks and the institution it asks for. */
public record Asker(String account, InstitutionCode institution) {}
