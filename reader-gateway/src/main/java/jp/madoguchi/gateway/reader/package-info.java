/**
 * 読み取り機: what card readers leave on this machine becomes a presentation at the desk, exactly once. Refuses to believe
 * what it reads until
 * it has been checked, and to know what an answer means.
 */
@NullMarked
package jp.madoguchi.gateway.reader;

import org.jspecify.annotations.NullMarked;
