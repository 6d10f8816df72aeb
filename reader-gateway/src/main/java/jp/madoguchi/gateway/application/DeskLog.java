package jp.madoguchi.gateway.application;

import io.smallrye.mutiny.Uni;
import jp.madoguchi.contracts.event.DeskActionRecorded;

/** 窓口の操作の記録: goes up with the journal, in its order, like every other fact. */
public interface DeskLog {
    /** Writes it down; done when it is durable. */
    Uni<Void> write(DeskActionRecorded action);
}
