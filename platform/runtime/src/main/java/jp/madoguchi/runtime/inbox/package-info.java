/**
 * 受信箱: a message takes effect once, or goes to the dead letters with its reason; a missing dependency is waited for.
 */
@NullMarked
package jp.madoguchi.runtime.inbox;

import org.jspecify.annotations.NullMarked;
