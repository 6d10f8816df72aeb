package jp.madoguchi.gateway.domain;

import java.time.Instant;

/** 読み取れなかった結果ファイル: when it was put aside and why. The name is not told: it may hold a patient's number. */
public record ParkedFile(Instant parkedAt, String reason) {}
