/** 計測の場面: what is measured, each with its target of the limits paper. */
@NullMarked
package jp.madoguchi.bench.scenario;

import org.jspecify.annotations.NullMarked;
