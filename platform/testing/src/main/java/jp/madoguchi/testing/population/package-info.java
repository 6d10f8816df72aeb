/**
 * 合成の人口: people who do not exist, as many as are asked for, distributed as names, birth dates, homes and insurers of
 * the
 * nation are. Each is computed from their number alone, so that a hundred million need no memory and no file, and two
 * programs that know the seed know the same people. Test scope only.
 */
@NullMarked
package jp.madoguchi.testing.population;

import org.jspecify.annotations.NullMarked;
