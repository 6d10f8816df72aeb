/**
 * 番号と日付: the identifiers that travel between the services and check themselves when they are made. They refuse what
 * cannot be such a number; whether a number was ever issued is not known here. A refusal names the rule broken, never
 * the value.
 */
@NullMarked
package jp.madoguchi.contracts.id;

import org.jspecify.annotations.NullMarked;
