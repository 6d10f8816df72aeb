package jp.madoguchi.gateway.desk;

import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;
import java.time.Instant;

/** 控えのクッキー: lives as long as the ticket in it, and goes to this gateway alone. */
final class TicketCookie {
    static final String NAME = "madoguchi_ticket";

    private TicketCookie() {}

    static NewCookie of(OfflineTickets.Issued issued, Instant now) {
        return of(issued.ticket(), Duration.between(now, issued.held().until()));
    }

    /** Takes the place of one and is gone. */
    static NewCookie none() {
        return of("", Duration.ZERO);
    }

    private static NewCookie of(String value, Duration life) {
        return new NewCookie.Builder(NAME)
                .value(value)
                .path("/")
                .maxAge((int) life.toSeconds())
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.STRICT)
                .build();
    }
}
