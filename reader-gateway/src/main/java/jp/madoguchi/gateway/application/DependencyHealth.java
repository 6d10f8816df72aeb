package jp.madoguchi.gateway.application;

import jp.madoguchi.gateway.domain.BreakerState;
import jp.madoguchi.gateway.domain.Dependency;

/**
 * 依存先の調子: the breaker of each dependency, for who learns of one while working with it. Reports only; nobody is kept
 * from trying.
 */
public interface DependencyHealth {
    /** What is known of it. */
    BreakerState state(Dependency dependency);

    /** It answered. */
    void succeeded(Dependency dependency);

    /** It did not. */
    void failed(Dependency dependency);
}
