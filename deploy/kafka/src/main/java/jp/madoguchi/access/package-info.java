/**
 * 読み書きの許し: who may read and write which topic of the suite, as data, and the program that makes a broker keep to it.
 */
@NullMarked
package jp.madoguchi.access;

import org.jspecify.annotations.NullMarked;
