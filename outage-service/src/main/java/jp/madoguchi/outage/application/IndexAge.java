package jp.madoguchi.outage.application;

import java.time.Duration;
import java.time.Instant;

/**
 * 索引の新しさ: what stands on every answer, so that nobody takes it for newer than it is.
 *
 * @param asOf everything the registry had said by then is in the index
 * @param lag how long ago that was when the index was asked
 */
public record IndexAge(Instant asOf, Duration lag) {}
