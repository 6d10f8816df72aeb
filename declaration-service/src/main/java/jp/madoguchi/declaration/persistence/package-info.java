/**
 * 保存と封かん鍵: the tables of this service and the cryptography that guards them. Private keys are made here, rest
 * here under the key-encryption key, are used here and are destroyed here; none leaves this room.
 */
@NullMarked
package jp.madoguchi.declaration.persistence;

import org.jspecify.annotations.NullMarked;
