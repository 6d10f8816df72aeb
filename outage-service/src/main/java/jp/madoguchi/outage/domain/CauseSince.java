package jp.madoguchi.outage.domain;

import java.time.Instant;
import jp.madoguchi.contracts.event.Cause;

/** 原因とその時刻: what kept an institution from asking, from then on. */
public record CauseSince(Cause cause, Instant since) {}
