package jp.madoguchi.eligibility.domain;

import jp.madoguchi.contracts.event.InsuranceKind;
import jp.madoguchi.contracts.id.InsurerNumber;

/** 保険者: who insures, and of which kind its number says it is. */
public record Insurer(InsurerNumber number, String name, InsuranceKind kind) {}
