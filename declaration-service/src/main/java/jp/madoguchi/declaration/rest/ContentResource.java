package jp.madoguchi.declaration.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import jp.madoguchi.declaration.application.OpenDeclaration;
import jp.madoguchi.declaration.application.Viewing;
import jp.madoguchi.web.Caller;
import jp.madoguchi.web.Roles;
import org.jboss.resteasy.reactive.RestPath;

/** 申立書の内容: for the suite's own services, which write it into a 不詳 claim and keep nothing more of it. */
@Path("/declarations/{id}/content")
class ContentResource {
    private static final String CLAIM = "摘要欄への記載 (保発0710第1号 3(4))";

    private final Caller caller;
    private final OpenDeclaration open;

    ContentResource(Caller caller, OpenDeclaration open) {
        this.caller = caller;
        this.open = open;
    }

    @GET
    @RolesAllowed(Roles.SERVICE)
    public Uni<Response> content(@RestPath UUID id) {
        return open.open(id, new Viewing(caller.institutionAskedFor(), caller.account(), CLAIM))
                .map(outcome -> outcome.match(
                        opened -> Opened.answer(ContentJson.of(opened)),
                        Opened::unreadable,
                        Opened::destroyed,
                        Opened::notFound));
    }
}
