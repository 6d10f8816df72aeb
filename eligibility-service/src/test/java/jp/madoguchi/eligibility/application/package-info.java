@NullMarked
package jp.madoguchi.eligibility.application;

import org.jspecify.annotations.NullMarked;
