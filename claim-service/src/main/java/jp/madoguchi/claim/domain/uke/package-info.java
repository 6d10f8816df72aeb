/**
 * レセプト電算のファイル: turns claims into the bytes of RECEIPTC.UKE by the 記録条件仕様 and refuses what does not fit its fields.
 * Knows nothing of why a claim may be made.
 */
@NullMarked
package jp.madoguchi.claim.domain.uke;

import org.jspecify.annotations.NullMarked;
