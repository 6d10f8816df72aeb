@NullMarked
package jp.madoguchi.claim.messaging;

import org.jspecify.annotations.NullMarked;
