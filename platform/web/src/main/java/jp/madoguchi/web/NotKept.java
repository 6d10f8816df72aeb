package jp.madoguchi.web;

import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * 保存しない応答: what a door answers may be about a patient, so that nothing on the way may keep it, and no browser either. A
 * door that answers otherwise says so itself.
 */
@Singleton
public class NotKept {
    private static final String NO_STORE = "private, no-store";

    @ServerResponseFilter
    void keepNothing(ContainerResponseContext response) {
        response.getHeaders().putIfAbsent(HttpHeaders.CACHE_CONTROL, List.of(NO_STORE));
    }
}
