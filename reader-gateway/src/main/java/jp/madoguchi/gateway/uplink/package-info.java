/**
 * 中央とのやりとり: the one outward door. Questions, entries and status go up, keys and notices come down, every call guarded
 * by a circuit
 * breaker that background probes keep honest. Refuses to know the store, the screen and what a clause means.
 */
@NullMarked
package jp.madoguchi.gateway.uplink;

import org.jspecify.annotations.NullMarked;
