/**
 * 事実の受け取り: what the other parts say and what becomes of it here, how far the registry's topic has been heard, and
 * what time itself
 * brings about. It refuses to decide.
 */
@NullMarked
package jp.madoguchi.outage.messaging;

import org.jspecify.annotations.NullMarked;
