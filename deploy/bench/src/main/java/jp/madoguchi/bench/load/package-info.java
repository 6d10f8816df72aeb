/** 負荷: an open-loop generator that counts from the intended start, a closed one for capacity, and their proof. */
@NullMarked
package jp.madoguchi.bench.load;

import org.jspecify.annotations.NullMarked;
