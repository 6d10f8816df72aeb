package jp.madoguchi.gateway.desk;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.gateway.application.AdmitByTicket;
import jp.madoguchi.gateway.application.Standings;
import jp.madoguchi.gateway.domain.Dependency;

/**
 * 控えでのサインイン: lets the holder of an offline ticket in, but only while the identity provider's breaker is not closed or
 * the machine's clock is off; where the provider can be asked and its tokens checked, a ticket is nothing. Every use
 * is counted; the first of each ticket in an outage is a fact that goes up afterwards.
 */
@ApplicationScoped
class TicketMechanism implements HttpAuthenticationMechanism {
    /** Marks an identity that rests on a ticket. */
    static final String ATTRIBUTE = "offline-ticket";

    private static final String SCHEME = "Ticket ";
    private static final int BEFORE_OIDC = 3000;

    private final OfflineTickets tickets;
    private final AdmitByTicket admission;
    private final Standings standings;
    private final MeterRegistry meters;

    TicketMechanism(OfflineTickets tickets, AdmitByTicket admission, Standings standings, MeterRegistry meters) {
        this.tickets = tickets;
        this.admission = admission;
        this.standings = standings;
        this.meters = meters;
    }

    @Override
    public int getPriority() {
        return BEFORE_OIDC;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager providers) {
        return presented(context)
                .filter(ticket -> admission.isNeeded())
                .flatMap(tickets::holder)
                .map(this::admitted)
                .orElseGet(() -> Uni.createFrom().nullItem());
    }

    private Uni<SecurityIdentity> admitted(OfflineTickets.Holder holder) {
        Context request = Vertx.currentContext();
        return admission
                .admit(holder.ticketId(), holder.account())
                // The journal's thread answers; a request goes on where it came from.
                .emitOn(task -> request.runOnContext(back -> task.run()))
                .chain(isAdmitted -> isAdmitted
                        ? Uni.createFrom().item(() -> identity(holder))
                        : Uni.createFrom().nullItem());
    }

    private SecurityIdentity identity(OfflineTickets.Holder holder) {
        meters.counter("madoguchi.offline.ticket.uses").increment();
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(holder.account()))
                .addRoles(holder.roles())
                .addAttribute("institutions", holder.institutions())
                .addAttribute(ATTRIBUTE, holder.ticketId().toString())
                .build();
    }

    private static Optional<String> presented(RoutingContext context) {
        return Optional.ofNullable(context.request().getHeader(HttpHeaders.AUTHORIZATION))
                .filter(header -> header.startsWith(SCHEME))
                .map(header -> header.substring(SCHEME.length()).strip())
                .or(() -> Optional.ofNullable(context.request().getCookie(TicketCookie.NAME))
                        .map(Cookie::getValue));
    }

    /** A page is not sent to a sign-in that does not answer: it says so instead. */
    @Override
    public Uni<Boolean> sendChallenge(RoutingContext context) {
        if (!standings.current().circumstances().isDown(Dependency.IDENTITY)) {
            return Uni.createFrom().item(false);
        }
        return Uni.createFrom()
                .completionStage(() -> context.response()
                        .setStatusCode(503)
                        .putHeader(HttpHeaders.CONTENT_TYPE, "text/html; charset=UTF-8")
                        .putHeader(HttpHeaders.RETRY_AFTER, "5")
                        .end(Templates.unreachable().render())
                        .toCompletionStage())
                .replaceWith(true);
    }

    /** None of our own: without a ticket people sign in as ever. */
    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom().nullItem();
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of();
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext context) {
        return Uni.createFrom()
                .item(new HttpCredentialTransport(HttpCredentialTransport.Type.AUTHORIZATION, SCHEME.strip()));
    }

    /** The page for who cannot sign in. */
    @CheckedTemplate
    static final class Templates {
        private Templates() {}

        static native TemplateInstance unreachable();
    }
}
