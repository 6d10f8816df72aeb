@NullMarked
package jp.madoguchi.eligibility.messaging;

import org.jspecify.annotations.NullMarked;
