package jp.madoguchi.outage.application;

import java.util.Optional;
import jp.madoguchi.outage.domain.HeldVisit;
import jp.madoguchi.outage.domain.WhyHeld;

/** 一件の事後確認: the visit afterwards, and why it still waits if it does. */
public record ReconciledVisit(HeldVisit visit, Optional<WhyHeld> stillHeld) {}
