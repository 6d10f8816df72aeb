/**
 * 保険のきまり: the insurance rules that two or more modules need, as pure functions of values and dated tables. A rule has
 * an id and a basis; numbers and code lists lie in {@code rules/shared/*.csv}, where the first row of a key opens the
 * time the suite answers for (the law may be older) and an empty {@code checked_on} means that nobody has compared
 * the row with its source itself. This room refuses to know today's date, the network and any person: the day asked
 * about is always a parameter.
 */
@NullMarked
package jp.madoguchi.rules;

import org.jspecify.annotations.NullMarked;
