@NullMarked
package jp.madoguchi.bench.scenario;

import org.jspecify.annotations.NullMarked;
