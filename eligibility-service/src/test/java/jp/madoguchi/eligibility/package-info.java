@NullMarked
package jp.madoguchi.eligibility;

import org.jspecify.annotations.NullMarked;
