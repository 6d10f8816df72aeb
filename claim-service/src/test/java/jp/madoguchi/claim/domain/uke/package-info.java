@NullMarked
package jp.madoguchi.claim.domain.uke;

import org.jspecify.annotations.NullMarked;
