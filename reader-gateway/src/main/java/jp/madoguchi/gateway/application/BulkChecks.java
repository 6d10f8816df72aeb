package jp.madoguchi.gateway.application;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.List;
import jp.madoguchi.gateway.domain.BulkCheck;
import jp.madoguchi.gateway.domain.SeenMessage;

/** 一括照会の控え: unreadable to whoever only has the file, and gone once the day of the visits is over. */
public interface BulkChecks {
    /** Keeps one, unless there is one with its id; the one that is kept. */
    Uni<BulkCheck> add(BulkCheck check);

    /** All there are, the oldest first. */
    Uni<List<BulkCheck>> all();

    /** Keeps what has become of one; nothing more becomes of one that was answered. */
    Uni<Void> change(BulkCheck check);

    /**
     * Keeps what was answered, and puts its messages by for the cluster, all in one: each message once, whatever
     * happens in between and however often the answer comes. False, and nothing is kept, if it was answered before.
     */
    Uni<Boolean> settle(BulkCheck check, List<SeenMessage> messages);

    /** Forgets those whose visits were to be before this day. */
    Uni<Void> forgetBefore(LocalDate day);
}
