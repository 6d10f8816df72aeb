/** 計測: measures the packaged services as ratios beside bare references, in one run on one machine. */
@NullMarked
package jp.madoguchi.bench;

import org.jspecify.annotations.NullMarked;
