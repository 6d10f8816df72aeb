/**
 * 規則: the manual's requirements for a search, its matrix of methods, the rules of a grant and the dated table of the
 * call centre, each
 * with the sentence it comes from. It refuses to decide anything that no text decides.
 */
@NullMarked
package jp.madoguchi.outage.domain.rule;

import org.jspecify.annotations.NullMarked;
