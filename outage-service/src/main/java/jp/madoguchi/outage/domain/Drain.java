package jp.madoguchi.outage.domain;

import java.time.Instant;

/**
 * 送り出しの速さ: how fast a gateway's journal was taken over between two of its reports.
 *
 * @param perSecond entries a second
 * @param asOf the later of the two
 */
public record Drain(double perSecond, Instant asOf) {}
