/**
 * 申立書の用例: one class a use case, each in one transaction with its events and its audit entries. Asks for what it
 * needs through interfaces named as the collections; the sealing keys never come up here, only what they
 * opened.
 */
@NullMarked
package jp.madoguchi.declaration.application;

import org.jspecify.annotations.NullMarked;
