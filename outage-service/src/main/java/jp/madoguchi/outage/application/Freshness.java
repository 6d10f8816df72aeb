package jp.madoguchi.outage.application;

/**
 * 索引の追いつき: whether the index has heard everything the registry had said. Until then "nobody" is no statement about
 * the registry: it
 * could not be asked.
 */
public interface Freshness {
    /** Whether the end of the registry's topic was reached once since this process started. */
    boolean caughtUp();
}
