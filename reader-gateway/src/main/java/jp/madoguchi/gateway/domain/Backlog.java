package jp.madoguchi.gateway.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * 未送信の量.
 *
 * @param unsent entries waiting to be sent
 * @param oldestAt when the oldest of them happened
 * @param parked entries the cluster refused, for a clerk to see
 */
public record Backlog(long unsent, @Nullable Instant oldestAt, long parked) {}
