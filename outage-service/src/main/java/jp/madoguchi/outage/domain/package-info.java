/**
 * 障害時の資格確認: decides who is found by the four items, as of which day a coverage stands, how a grant runs, when an
 * outage is over and
 * what becomes of a visit taken without an answer. It refuses to know where any of it is kept or who asks for it.
 */
@NullMarked
package jp.madoguchi.outage.domain;

import org.jspecify.annotations.NullMarked;
