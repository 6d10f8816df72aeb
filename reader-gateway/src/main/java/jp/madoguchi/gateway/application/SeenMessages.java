package jp.madoguchi.gateway.application;

import io.smallrye.mutiny.Uni;
import java.util.List;
import jp.madoguchi.gateway.domain.SeenMessage;

/** 見た電文の控え: what the national system answered here and the cluster was not told yet. Survives a restart. */
public interface SeenMessages {
    /** Keeps one, once. */
    Uni<Void> keep(SeenMessage message);

    /** The oldest that were not told yet and are not put aside. */
    Uni<List<SeenMessage>> untold(int most);

    /** Puts one aside that the cluster refused for this reason: a person sees to it, and it is not told meanwhile. */
    Uni<Void> refused(SeenMessage message, String code);

    /** Forgets one: the cluster has it. */
    Uni<Void> forget(SeenMessage message);
}
