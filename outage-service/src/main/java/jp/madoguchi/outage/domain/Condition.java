package jp.madoguchi.outage.domain;

import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.outage.domain.rule.Situation;

/** 確認の条件: in which situation an institution asks and under which grant. */
public record Condition(Situation situation, Optional<UUID> grantId) {}
