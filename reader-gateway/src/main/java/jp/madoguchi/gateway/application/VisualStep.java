package jp.madoguchi.gateway.application;

import jp.madoguchi.contracts.event.DeskActionRecorded;
import jp.madoguchi.gateway.domain.VisualCheck;
import org.jspecify.annotations.Nullable;

/**
 * 目視確認の一歩: the check as it is after it, and what is recorded of it in the same commit.
 *
 * @param action absent where the step is no deed of anybody
 */
public record VisualStep(VisualCheck check, @Nullable DeskActionRecorded action) {}
