@NullMarked
package jp.madoguchi.claim.rest;

import org.jspecify.annotations.NullMarked;
