/** 送信箱: events leave in the order their aggregate changed, after the transaction that made them true. */
@NullMarked
package jp.madoguchi.runtime.outbox;

import org.jspecify.annotations.NullMarked;
