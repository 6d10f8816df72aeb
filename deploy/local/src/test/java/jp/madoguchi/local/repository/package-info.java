/** 公開物の検査: what no file of this repository may hold. A secret, a number of a real person, or a place for 個人番号. */
@NullMarked
package jp.madoguchi.local.repository;

import org.jspecify.annotations.NullMarked;
