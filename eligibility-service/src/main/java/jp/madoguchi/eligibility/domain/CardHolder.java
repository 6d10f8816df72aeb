package jp.madoguchi.eligibility.domain;

import java.util.UUID;

/**
 * カードの持ち主: the record a card is registered for, and whose record it is. The card is kept with the record, so that it
 * stays with it when a join is taken back.
 *
 * @param personId stands for the person, in all of his records
 */
public record CardHolder(UUID recordOf, UUID personId) {}
