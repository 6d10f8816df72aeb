@NullMarked
package jp.madoguchi.bench;

import org.jspecify.annotations.NullMarked;
