package jp.madoguchi.outage.application;

import java.time.Instant;
import java.util.Optional;

/**
 * 索引の追いつき: whether the index has heard what the registry had said until a moment ago. While it has not, "nobody" and
 * "nobody else" are no statements about the registry: it could not be asked.
 */
public interface Freshness {
    /** Whether everything up to a configured short while ago is in the index, by what was last heard of the broker. */
    boolean caughtUp();

    /** The last moment up to which everything is in the index; empty while that is not known. */
    Optional<Instant> heardUntil();
}
