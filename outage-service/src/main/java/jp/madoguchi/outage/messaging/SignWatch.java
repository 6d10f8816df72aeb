package jp.madoguchi.outage.messaging;

import java.time.Instant;
import java.util.List;
import jp.madoguchi.outage.domain.Sign;

/** 兆候の見張り: is shown, time and again, the last sign of every gateway that was heard of within the window. */
interface SignWatch {
    void look(List<Sign> signs, Instant now);
}
