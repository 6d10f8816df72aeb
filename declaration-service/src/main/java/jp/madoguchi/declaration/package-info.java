/**
 * 被保険者資格申立書: from the sealed form a desk took to its destruction. Decides whether a form can be read, what is
 * missing on it for a 不詳 claim, which contacts with the patient count, and when it must go. Keeps no plain
 * content.
 */
@NullMarked
package jp.madoguchi.declaration;

import org.jspecify.annotations.NullMarked;
