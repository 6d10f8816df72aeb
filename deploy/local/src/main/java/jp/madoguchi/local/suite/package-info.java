/**
 * 一式の部品: which parts make up the suite on one machine, in which order they start and stop, how they are configured,
 * and what
 * a day at the desk may do to them. It decides no insurance rule.
 */
@NullMarked
package jp.madoguchi.local.suite;

import org.jspecify.annotations.NullMarked;
