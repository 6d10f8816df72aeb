/**
 * 入口: what every module that speaks HTTP shares: problem+json, the JSON of identifiers, the clock, new ids, and who
 * is calling for
 * which institution. It refuses to know any insurance rule, database or topic.
 */
@NullMarked
package jp.madoguchi.web;

import org.jspecify.annotations.NullMarked;
