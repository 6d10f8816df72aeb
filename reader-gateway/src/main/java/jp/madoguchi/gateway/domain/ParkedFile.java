package jp.madoguchi.gateway.domain;

import java.time.Instant;

/** 読めなかったファイル: when it was put aside, who wrote it and why. The name is not told: it may hold a patient's number. */
public record ParkedFile(Instant parkedAt, ParkedSource from, String reason) {}
