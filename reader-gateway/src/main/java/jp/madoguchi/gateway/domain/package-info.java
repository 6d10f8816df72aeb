/**
 * 窓口の判断: which state the desk is in, which one instruction an answer or the lack of one leads to, and what share the
 * patient pays by
 * which clause. Refuses to know readers, files, networks, clocks and screens.
 */
@NullMarked
package jp.madoguchi.gateway.domain;

import org.jspecify.annotations.NullMarked;
