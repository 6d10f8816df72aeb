@NullMarked
package jp.madoguchi.eligibility.rest;

import org.jspecify.annotations.NullMarked;
