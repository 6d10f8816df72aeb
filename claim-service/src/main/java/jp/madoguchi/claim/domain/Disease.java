package jp.madoguchi.claim.domain;

import java.time.LocalDate;

/**
 * 傷病名: written by its name, as an uncoded disease.
 *
 * @param outcome 転帰区分 1 to 4
 */
public record Disease(String name, LocalDate startedOn, String outcome) {}
