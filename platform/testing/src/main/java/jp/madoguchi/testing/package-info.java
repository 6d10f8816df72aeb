/**
 * 試験の足場: real parts for tests (PostgreSQL, Kafka), tokens of an in-JVM issuer, and what tests of all modules share.
 * Test scope only.
 */
@NullMarked
package jp.madoguchi.testing;

import org.jspecify.annotations.NullMarked;
