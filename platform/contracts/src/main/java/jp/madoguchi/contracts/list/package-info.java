/** 同梱の一覧: reads the lists that modules ship. It refuses to know what any of them is about. */
@NullMarked
package jp.madoguchi.contracts.list;

import org.jspecify.annotations.NullMarked;
