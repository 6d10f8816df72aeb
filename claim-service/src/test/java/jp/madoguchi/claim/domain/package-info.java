@NullMarked
package jp.madoguchi.claim.domain;

import org.jspecify.annotations.NullMarked;
