@NullMarked
package jp.madoguchi.claim;

import org.jspecify.annotations.NullMarked;
