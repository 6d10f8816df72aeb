package jp.madoguchi.gateway.domain;

import java.time.Instant;

/** 欠けた控え: sequences that were given and cannot be read any more, first and last included. */
public record MissingEntries(long from, long to, Instant noticedAt, MissingReason reason) {}
