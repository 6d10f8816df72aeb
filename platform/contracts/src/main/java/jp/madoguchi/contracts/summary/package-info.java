/**
 * 障害の要約: the sealed text that says how an outage ended, and its check. It needs nothing but Java, so that anybody can
 * check one years later without this suite; it refuses to know a patient.
 */
@NullMarked
package jp.madoguchi.contracts.summary;

import org.jspecify.annotations.NullMarked;
