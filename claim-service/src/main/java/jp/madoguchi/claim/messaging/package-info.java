/**
 * 事実の受け取り: one consumer a topic; each hands the facts that matter to a claim to the use case, in the transaction of
 * the inbox.
 */
@NullMarked
package jp.madoguchi.claim.messaging;

import org.jspecify.annotations.NullMarked;
