package jp.madoguchi.gateway.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicBoolean;
import jp.madoguchi.contracts.uplink.UplinkNotice;
import jp.madoguchi.gateway.domain.Spare;

/**
 * 引き継ぎ: whether another machine carries this gateway's journal on. Two that send under one name would tell two
 * stories, so the one that learns of it falls silent and says so on its desk. It learns it again after every start.
 */
@ApplicationScoped
public class Succession {
    private final NoticeBoard board;
    private final SpareState spare;
    private final Clock clock;
    private final AtomicBoolean isOver = new AtomicBoolean();

    Succession(NoticeBoard board, SpareState spare, Clock clock) {
        this.board = board;
        this.spare = spare;
        this.clock = clock;
    }

    /** How near the copy is that another machine would go on from. */
    public Spare spare() {
        return spare.spare();
    }

    /** Whether nothing may be sent from here any more. */
    public boolean isOver() {
        return isOver.get();
    }

    /** The cluster said that another machine has taken over. */
    public void over() {
        if (isOver.compareAndSet(false, true)) {
            board.add(new UplinkNotice(
                    UplinkNotice.Kind.GATEWAY_SUPERSEDED,
                    "この端末は引き継がれました。控えはもう送られません。引き継いだ端末で受付を続けてください",
                    null,
                    clock.instant()));
        }
    }
}
