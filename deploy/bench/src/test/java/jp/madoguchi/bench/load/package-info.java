@NullMarked
package jp.madoguchi.bench.load;

import org.jspecify.annotations.NullMarked;
