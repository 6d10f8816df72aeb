/** 監査ログ: who looked at or changed what, for which purpose, in a chain that shows tampering. */
@NullMarked
package jp.madoguchi.runtime.audit;

import org.jspecify.annotations.NullMarked;
