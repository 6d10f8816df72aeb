/**
 * 窓口の一日: a clinic's day from the first card to the sent receipt, played against a running suite through its public
 * doors, with a
 * check at every step. It refuses to look into any database or class of the services.
 */
@NullMarked
package jp.madoguchi.local.day;

import org.jspecify.annotations.NullMarked;
