/**
 * 資格確認の決まり: what a check answers from a person's coverages, what a registration must satisfy, and when an entry of a
 * gateway's journal is believed. It refuses to know where coverages are kept, who asks, and what time it is.
 */
@NullMarked
package jp.madoguchi.eligibility.domain;

import org.jspecify.annotations.NullMarked;
