package jp.madoguchi.outage.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import jp.madoguchi.outage.application.IndexAge;
import jp.madoguchi.outage.application.ViewIndexAge;

/** 索引の新しさを添える: asked before the index is read, so that it can only be newer than is said. */
@Provider
@DatedByIndex
class IndexDating implements ContainerRequestFilter, ContainerResponseFilter {
    private static final String KEPT = IndexDating.class.getName();

    private final ViewIndexAge viewIndexAge;

    IndexDating(ViewIndexAge viewIndexAge) {
        this.viewIndexAge = viewIndexAge;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        viewIndexAge.now().ifPresent(age -> request.setProperty(KEPT, age));
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getProperty(KEPT) instanceof IndexAge age) {
            response.getHeaders().putSingle("Index-As-Of", age.asOf().toString());
            response.getHeaders().putSingle("Index-Lag-Millis", age.lag().toMillis());
        }
    }
}
