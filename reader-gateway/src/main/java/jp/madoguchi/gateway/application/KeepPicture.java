package jp.madoguchi.gateway.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.contracts.event.DeskAction;
import jp.madoguchi.gateway.domain.Clerk;

/** 画像を控える: what was shown, with the visit it was shown for, and who kept it. */
@ApplicationScoped
public class KeepPicture {
    private final Visits visits;
    private final Pictures pictures;
    private final DeskActions actions;

    KeepPicture(Visits visits, Pictures pictures, DeskActions actions) {
        this.visits = visits;
        this.pictures = pictures;
        this.actions = actions;
    }

    /** Empty for a visit nobody took; false where there is no room for pictures. */
    public Uni<Optional<Boolean>> keep(Clerk clerk, UUID visitId, byte[] jpeg) {
        return visits.find(visitId)
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(Optional.<Boolean>empty())
                        : pictures.keep(visitId, jpeg, actions.of(clerk, DeskAction.PICTURE_KEPT, visitId, null))
                                .map(Optional::of));
    }
}
