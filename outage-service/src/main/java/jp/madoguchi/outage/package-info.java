/**
 * 障害時: outages, activation grants, the 4-item lookup on an index of its own, and the visits that wait to be checked.
 */
@NullMarked
package jp.madoguchi.outage;

import org.jspecify.annotations.NullMarked;
