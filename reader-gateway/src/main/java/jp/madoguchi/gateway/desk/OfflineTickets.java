package jp.madoguchi.gateway.desk;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import jp.madoguchi.gateway.GatewayConfig;
import jp.madoguchi.gateway.application.DeviceSecret;
import jp.madoguchi.gateway.application.HouseTerms;
import jp.madoguchi.gateway.domain.HeldTicket;
import jp.madoguchi.rules.DeskTerm;
import jp.madoguchi.web.Ids;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.lang.JoseException;

/**
 * サインインの控え: a ticket of the last sign-in, signed with this device's own key and worth nothing on any other. It names
 * account, roles and
 * institutions and lives until the morning of the next working day ({@link DeskTerm#TICKET_HOURS}): an outage may begin
 * before anybody has signed in.
 */
@Singleton
class OfflineTickets {
    private static final String ROLES = "roles";
    private static final String INSTITUTIONS = "institutions";

    private final SecretKey key;
    private final String issuer;
    private final Ids ids;
    private final InstantSource clock;
    private final Supplier<Duration> life;

    @Inject
    OfflineTickets(DeviceSecret device, GatewayConfig config, Ids ids, HouseTerms terms) {
        this(device, config.id(), ids, terms::now, () -> terms.hours(DeskTerm.TICKET_HOURS));
    }

    OfflineTickets(DeviceSecret device, UUID gateway, Ids ids, InstantSource clock, Supplier<Duration> life) {
        this.key = new SecretKeySpec(device.derive("offline-ticket"), "HmacSHA256");
        this.issuer = gateway.toString();
        this.ids = ids;
        this.clock = clock;
        this.life = life;
    }

    Issued issue(String account, Set<String> roles, List<String> institutions) {
        Instant until = clock.instant().plus(life.get());
        return again(new HeldTicket(ids.next(), account, until), roles, institutions);
    }

    /** Writes the same ticket once more. */
    Issued again(HeldTicket held, Set<String> roles, List<String> institutions) {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(issuer);
        claims.setJwtId(held.id().toString());
        claims.setSubject(held.account());
        claims.setIssuedAt(NumericDate.fromMilliseconds(clock.millis()));
        claims.setExpirationTime(NumericDate.fromMilliseconds(held.until().toEpochMilli()));
        claims.setStringListClaim(ROLES, List.copyOf(roles));
        claims.setStringListClaim(INSTITUTIONS, institutions);
        JsonWebSignature signature = new JsonWebSignature();
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.HMAC_SHA256);
        signature.setKey(key);
        signature.setPayload(claims.toJson());
        try {
            return new Issued(signature.getCompactSerialization(), held);
        } catch (JoseException everyJavaHasIt) {
            throw new IllegalStateException("HS256", everyJavaHasIt);
        }
    }

    /** Who holds this ticket, if this device signed it and it has not run out. */
    Optional<Holder> holder(String ticket) {
        try {
            JwtClaims claims = new JwtConsumerBuilder()
                    .setVerificationKey(key)
                    .setJwsAlgorithmConstraints(
                            AlgorithmConstraints.ConstraintType.PERMIT, AlgorithmIdentifiers.HMAC_SHA256)
                    .setExpectedIssuer(issuer)
                    .setRequireExpirationTime()
                    .setRequireSubject()
                    .setRequireJwtId()
                    .setEvaluationTime(NumericDate.fromMilliseconds(clock.millis()))
                    .build()
                    .processToClaims(ticket);
            return Optional.of(new Holder(
                    UUID.fromString(claims.getJwtId()),
                    claims.getSubject(),
                    Set.copyOf(claims.getStringListClaimValue(ROLES)),
                    claims.getStringListClaimValue(INSTITUTIONS)));
        } catch (InvalidJwtException | MalformedClaimException notOurs) {
            return Optional.empty();
        }
    }

    /** 渡した控え. */
    record Issued(String ticket, HeldTicket held) {}

    /** 控えの持ち主. */
    record Holder(UUID ticketId, String account, Set<String> roles, List<String> institutions) {}
}
