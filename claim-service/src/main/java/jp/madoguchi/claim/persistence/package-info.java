/**
 * 保存: cases, answers without a visit and files in PostgreSQL; the tables of rules from their files; the institutions
 * from configuration.
 */
@NullMarked
package jp.madoguchi.claim.persistence;

import org.jspecify.annotations.NullMarked;
