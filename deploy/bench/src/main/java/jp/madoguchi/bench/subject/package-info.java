/** 計測の相手: the packaged service, the bare reference beside it, and the people in the registry. */
@NullMarked
package jp.madoguchi.bench.subject;

import org.jspecify.annotations.NullMarked;
