/**
 * 請求の仕事: takes facts in any order, decides, writes the files and follows a claim to its end; each use case is one
 * class and one transaction. Asks other services only between transactions, never inside one.
 */
@NullMarked
package jp.madoguchi.claim.application;

import org.jspecify.annotations.NullMarked;
