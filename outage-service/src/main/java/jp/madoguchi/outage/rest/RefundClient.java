package jp.madoguchi.outage.rest;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** 返金を請求サービスに尋ねる. */
@RequestScoped
class RefundClient {
    private final RefundDoor door;
    private final ClaimAnswers claims;

    RefundClient(@RestClient RefundDoor door, ClaimAnswers claims) {
        this.door = door;
        this.claims = claims;
    }

    Uni<Response> show(UUID visitId) {
        return claims.handedBack(door.show(claims.token(), claims.institution(), visitId));
    }

    Uni<Response> record(UUID visitId, RefundJson.Payment payment) {
        return claims.handedBack(door.record(claims.token(), claims.institution(), visitId, payment));
    }

    Uni<Response> undo(UUID visitId, RefundJson.Undoing undoing) {
        return claims.handedBack(door.undo(claims.token(), claims.institution(), visitId, undoing));
    }
}
