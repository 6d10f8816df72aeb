package jp.madoguchi.eligibility.rest;

import io.vertx.core.buffer.Buffer;

/**
 * 一行.
 *
 * @param number the first line is 1
 * @param text empty when the line was too long: nothing of it was kept
 */
record Line(long number, Buffer text, boolean tooLong) {}
