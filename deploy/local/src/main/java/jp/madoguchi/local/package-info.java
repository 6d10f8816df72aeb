/**
 * 手元の一式: the terminal program behind {@code deploy/up}. It reads the arguments, starts the suite, has the day played
 * and
 * says what to do next. What the suite consists of is the business of {@code suite}.
 */
@NullMarked
package jp.madoguchi.local;

import org.jspecify.annotations.NullMarked;
