package jp.madoguchi.outage.application;

/**
 * 索引の追いつき: whether the index has heard what the registry had said until a moment ago. While it has not, "nobody" and
 * "nobody else" are no statements about the registry: it could not be asked.
 */
public interface Freshness {
    /** Whether everything up to a configured short while ago is in the index, by what was last heard of the broker. */
    boolean caughtUp();
}
