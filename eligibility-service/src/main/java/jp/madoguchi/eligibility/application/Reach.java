package jp.madoguchi.eligibility.application;

import jp.madoguchi.contracts.event.IncidentScope;

/**
 * お知らせの届く範囲: all institutions that have this in common.
 *
 * @param value which of the kind; empty for the whole country
 */
public record Reach(IncidentScope scope, String value) {}
