package jp.madoguchi.gateway.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import jp.madoguchi.contracts.event.DeskAction;
import jp.madoguchi.contracts.event.DeskActionRecorded;
import jp.madoguchi.gateway.domain.Clerk;
import jp.madoguchi.gateway.domain.ParkedClosing;
import jp.madoguchi.gateway.domain.ParkedItem;
import org.jspecify.annotations.Nullable;

/** 要確認の控えを片付ける: somebody takes it on, sends it again, or closes it; who did what is a fact. */
@ApplicationScoped
public class SeeToParked {
    private final ParkedItems items;
    private final DeskActions actions;

    SeeToParked(ParkedItems items, DeskActions actions) {
        this.items = items;
        this.actions = actions;
    }

    /** Those still open, the oldest first. */
    public Uni<List<ParkedItem>> open() {
        return items.all();
    }

    /** This one is looked at by this person; false when it is not open. */
    public Uni<Boolean> assign(Clerk clerk, long sequence, String owner) {
        return done(
                sequence, recorded -> items.assign(sequence, owner, recorded), clerk, DeskAction.PARKED_ASSIGNED, null);
    }

    /** The same content once more; false when it is not open, or cannot be read any more. */
    public Uni<Boolean> repair(Clerk clerk, long sequence) {
        return done(
                sequence,
                recorded -> items.repair(sequence, recorded).map(Optional::isPresent),
                clerk,
                DeskAction.PARKED_REPAIRED,
                ParkedClosing.REPAIRED);
    }

    /** Closes it without sending again; false when it is not open, or this is no way to close by hand. */
    public Uni<Boolean> close(Clerk clerk, long sequence, ParkedClosing closing) {
        return done(
                sequence,
                recorded -> items.close(sequence, closing, recorded),
                clerk,
                DeskAction.PARKED_CLOSED,
                closing);
    }

    private Uni<Boolean> done(
            long sequence,
            Function<DeskActionRecorded, Uni<Boolean>> change,
            Clerk clerk,
            DeskAction action,
            @Nullable Enum<?> reason) {
        return find(sequence)
                .chain(found -> found.map(item -> change.apply(actions.of(clerk, action, item.visitId(), reason)))
                        .orElseGet(() -> Uni.createFrom().item(false)));
    }

    private Uni<Optional<ParkedItem>> find(long sequence) {
        return items.all()
                .map(open -> open.stream()
                        .filter(item -> item.sequence() == sequence)
                        .findFirst());
    }
}
