/**
 * 受信: what this service does on the facts of others. Each reaction runs once a message, in the transaction of its
 * inbox entry.
 */
@NullMarked
package jp.madoguchi.eligibility.messaging;

import org.jspecify.annotations.NullMarked;
