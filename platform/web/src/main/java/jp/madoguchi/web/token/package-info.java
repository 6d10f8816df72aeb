/**
 * 検証済みのトークン: a bearer token whose signature has been verified is kept by its hash until it expires, and the
 * identity provider is asked meanwhile whether it still stands. It refuses to verify anything itself, and to let
 * "could not ask" pass for "still stands".
 */
@NullMarked
package jp.madoguchi.web.token;

import org.jspecify.annotations.NullMarked;
