/**
 * 敵意のある入力: fires what no honest caller sends at every door of a module's published document, so that a new door is
 * tried as soon as it is published. Knows nothing of what a door is for: only how a refusal must look.
 */
@NullMarked
package jp.madoguchi.testing.hostile;

import org.jspecify.annotations.NullMarked;
