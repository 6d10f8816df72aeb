package jp.madoguchi.gateway.application;

import jp.madoguchi.gateway.domain.Spare;

/** 予備機への写しの様子. */
@FunctionalInterface
public interface SpareState {
    /** As it is now. */
    Spare spare();
}
