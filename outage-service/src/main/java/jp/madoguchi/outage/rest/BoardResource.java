package jp.madoguchi.outage.rest;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.contracts.event.Cause;
import jp.madoguchi.outage.OutageConfig;
import jp.madoguchi.outage.application.ViewBoard;
import jp.madoguchi.outage.domain.BoardFilter;
import jp.madoguchi.outage.domain.ClinicState;
import jp.madoguchi.outage.domain.Finding;
import jp.madoguchi.outage.domain.rule.BoardRules;
import jp.madoguchi.web.Roles;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** 運用ボード: of every clinic for those who run the network, of their own for a clinic's people. Person-free. */
@Path("/board")
class BoardResource {
    private final ViewBoard viewBoard;
    private final BoardFeed feed;
    private final OutageConfig config;
    private final Watcher watcher;

    BoardResource(ViewBoard viewBoard, BoardFeed feed, OutageConfig config, Watcher watcher) {
        this.viewBoard = viewBoard;
        this.feed = feed;
        this.config = config;
        this.watcher = watcher;
    }

    @GET
    @RolesAllowed({Roles.OPERATOR, Roles.IMPLEMENTING_BODY, Roles.GENERAL, Roles.MEDICAL_VIEWER, Roles.ADMINISTRATOR})
    public Uni<Response> board(
            @Parameter(schema = @Schema(implementation = ClinicState.class)) @QueryParam("state") @Nullable
                    String state,
            @Parameter(schema = @Schema(type = SchemaType.STRING, pattern = BoardFilter.PREFECTURES))
                    @QueryParam("prefecture")
                    @Nullable
                    String prefecture,
            @Parameter(schema = @Schema(implementation = Cause.class)) @QueryParam("cause") @Nullable String cause) {
        BoardFilter filter = new BoardFilter(state, prefecture, cause);
        List<Finding> findings = BoardRules.filter(filter);
        return findings.isEmpty()
                ? viewBoard
                        .view(watcher.institution())
                        .map(board ->
                                Response.ok(BoardJson.of(board.only(filter))).build())
                : Uni.createFrom().item(OutageProblems.rules(findings));
    }

    /** All of it at first, then only the lines that changed, once a second at most. */
    @GET
    @Path("/stream")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RolesAllowed({Roles.OPERATOR, Roles.IMPLEMENTING_BODY, Roles.GENERAL, Roles.MEDICAL_VIEWER, Roles.ADMINISTRATOR})
    public Multi<OutboundSseEvent> stream(@Context Sse sse) {
        BoardNews news = new BoardNews(sse, config.board().heartbeat());
        return feed.boards(watcher.institution())
                .map(news::next)
                .filter(Optional::isPresent)
                .map(Optional::get);
    }
}
