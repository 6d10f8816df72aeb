/**
 * 請求の段（保発0710第1号 3）: every rule of the ladder with its id and basis in one catalogue, and the ladder that asks them
 * all.
 */
@NullMarked
package jp.madoguchi.claim.domain.rule;

import org.jspecify.annotations.NullMarked;
