/** サインインの土台: whether the identity provider can be reached. */
@NullMarked
package jp.madoguchi.runtime.identity;

import org.jspecify.annotations.NullMarked;
