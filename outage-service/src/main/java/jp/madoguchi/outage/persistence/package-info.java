/**
 * 保管: the collections in PostgreSQL. Rows know columns and nothing of the rules; the index is read and written in
 * SQL, because the search
 * enters it by a fingerprint and leaves by a comparison.
 */
@NullMarked
package jp.madoguchi.outage.persistence;

import org.jspecify.annotations.NullMarked;
