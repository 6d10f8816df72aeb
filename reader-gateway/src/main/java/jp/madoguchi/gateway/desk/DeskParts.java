package jp.madoguchi.gateway.desk;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.gateway.application.CurrentVisual;
import jp.madoguchi.gateway.application.PortalSessions;
import jp.madoguchi.gateway.application.Presentations;
import jp.madoguchi.gateway.application.Succession;
import jp.madoguchi.gateway.domain.Clerk;
import jp.madoguchi.gateway.domain.PortalSession;
import org.jspecify.annotations.Nullable;

/** ページの動く部分: the bar, and the patients who wait with the one in front. */
@ApplicationScoped
class DeskParts {
    private static final String OFTEN = "1s";
    /** While a question is under way: the desk is promised its answer within three seconds of asking, on the screen. */
    private static final String WHILE_ASKING = "250ms";

    private final Presentations presentations;
    private final DeskState state;
    private final CurrentVisual currentVisual;
    private final PortalSessions portalSessions;
    private final Succession succession;

    DeskParts(
            Presentations presentations,
            DeskState state,
            CurrentVisual currentVisual,
            PortalSessions portalSessions,
            Succession succession) {
        this.presentations = presentations;
        this.state = state;
        this.currentVisual = currentVisual;
        this.portalSessions = portalSessions;
        this.succession = succession;
    }

    /** 帯. */
    Uni<PagePart> now(Clerk clerk) {
        return presentations
                .waiting(state.startOfDay())
                .map(state::show)
                .chain(shown -> currentVisual
                        .now()
                        .map(Optional::stream)
                        .chain(visual -> portalSessions
                                .open()
                                .map(portals -> new BarJson(
                                        shown,
                                        state.onlyHeardOf(),
                                        state.day(),
                                        visual.map(check -> VisualJson.of(check, currentVisual.endsAt(check)))
                                                .findFirst()
                                                .orElse(null),
                                        portals.stream()
                                                .filter(PortalSession::awaitsConfirmation)
                                                .map(PortalJson::of)
                                                .toList(),
                                        succession.isOver(),
                                        succession.spare(),
                                        clerk))))
                .chain(bar -> Templates.now(bar).createUni())
                .map(html -> PagePart.of("now", "", OFTEN, html));
    }

    /** 待つ患者と、目の前の患者. */
    Uni<PagePart> front(@Nullable UUID chosen) {
        return presentations
                .waiting(state.startOfDay())
                .map(waiting ->
                        QueueJson.of(state.queue(waiting), chosen, state.day().today()))
                .chain(queue -> Templates.front(queue)
                        .createUni()
                        .map(html -> PagePart.of(
                                "front",
                                chosen == null ? "" : "visit=" + chosen + "&amp;",
                                queue.isAsking() ? WHILE_ASKING : OFTEN,
                                html)));
    }

    /** The templates, checked when the module is built. */
    @CheckedTemplate(basePath = "DeskPage", requireTypeSafeExpressions = true)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance now(BarJson bar);

        static native TemplateInstance front(QueueJson waiting);
    }
}
