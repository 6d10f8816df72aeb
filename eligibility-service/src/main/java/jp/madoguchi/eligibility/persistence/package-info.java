/**
 * 保管: the collections of the use cases in PostgreSQL. It refuses to decide anything; what a row means is decided in
 * the domain.
 */
@NullMarked
package jp.madoguchi.eligibility.persistence;

import org.jspecify.annotations.NullMarked;
