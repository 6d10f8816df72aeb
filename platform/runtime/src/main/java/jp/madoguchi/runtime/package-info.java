/**
 * 足回り: what the four services share below their rules. It refuses to know any insurance word.
 */
@NullMarked
package jp.madoguchi.runtime;

import org.jspecify.annotations.NullMarked;
