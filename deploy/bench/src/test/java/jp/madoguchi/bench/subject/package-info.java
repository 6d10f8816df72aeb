@NullMarked
package jp.madoguchi.bench.subject;

import org.jspecify.annotations.NullMarked;
