/**
 * 控え: the one durable store of the gateway, an SQLite file with a commit per visit (WAL, synchronous=FULL),
 * every personal byte encrypted under a key of this device. Refuses to know rules, the network and the screen.
 */
@NullMarked
package jp.madoguchi.gateway.journal;

import org.jspecify.annotations.NullMarked;
