/**
 * 公開の入口: how whatever is played on the suite calls it, as one of its accounts over HTTP, and whom it brings along. It
 * knows no part of the suite from within.
 */
@NullMarked
package jp.madoguchi.local.door;

import org.jspecify.annotations.NullMarked;
