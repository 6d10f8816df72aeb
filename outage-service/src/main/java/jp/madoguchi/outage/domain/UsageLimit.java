package jp.madoguchi.outage.domain;

import java.time.Duration;
import java.util.Optional;

/**
 * 利用の上限: how often the restricted function may be searched, so that nobody reads the registry by trying. Searches that
 * told nothing count too. Counted before a search, and again under a lock when it is kept: what is not kept is not
 * shown.
 *
 * @param mostAMinute of one account
 * @param mostAnHour under one 利用開始設定
 */
public record UsageLimit(int mostAMinute, int mostAnHour) {
    /** For how long the searches of an account are counted. */
    public static final Duration MINUTE = Duration.ofMinutes(1);
    /** For how long the searches under a grant are counted. */
    public static final Duration HOUR = Duration.ofHours(1);

    /** Refuses a limit that would close the function. */
    public UsageLimit {
        if (mostAMinute < 1 || mostAnHour < 1) {
            throw new IllegalArgumentException("a limit below one");
        }
    }

    /**
     * How long to wait at most, if one more search is too many.
     *
     * @param ofAccount searches of the account within the last minute
     * @param ofGrant searches under the grant within the last hour
     */
    public Optional<Duration> waiting(long ofAccount, long ofGrant) {
        if (ofGrant >= mostAnHour) {
            return Optional.of(HOUR);
        }
        return ofAccount >= mostAMinute ? Optional.of(MINUTE) : Optional.empty();
    }
}
