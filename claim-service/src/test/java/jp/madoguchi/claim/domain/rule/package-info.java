@NullMarked
package jp.madoguchi.claim.domain.rule;

import org.jspecify.annotations.NullMarked;
