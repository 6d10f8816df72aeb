/** データベース: migrations that wait for PostgreSQL, and whether the service may answer yet. */
@NullMarked
package jp.madoguchi.runtime.database;

import org.jspecify.annotations.NullMarked;
