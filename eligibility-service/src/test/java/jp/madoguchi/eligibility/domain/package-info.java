@NullMarked
package jp.madoguchi.eligibility.domain;

import org.jspecify.annotations.NullMarked;
