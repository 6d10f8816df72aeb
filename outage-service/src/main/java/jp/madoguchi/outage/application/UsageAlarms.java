package jp.madoguchi.outage.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import jp.madoguchi.outage.domain.RefusedUse;
import jp.madoguchi.outage.domain.UsageAlarm;

/** 利用の警報. */
public interface UsageAlarms {
    /** Keeps it, unless there is one of this account and hour; says whether it is new. */
    Uni<Boolean> add(UsageAlarm alarm);

    /** The newest ones of all institutions, newest first. */
    Uni<List<UsageAlarm>> newest();

    /** Who was refused since then, by account and reason, most often first. */
    Uni<List<RefusedUse>> refused(Instant since);
}
