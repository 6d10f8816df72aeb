package jp.madoguchi.gateway.desk;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.Locale;
import jp.madoguchi.contracts.id.EraDate;
import jp.madoguchi.gateway.application.DeskClock;
import jp.madoguchi.rules.CardCertificate;
import jp.madoguchi.rules.CardMedium;
import jp.madoguchi.rules.CertificateState;
import jp.madoguchi.web.Roles;

/** 電子証明書の期限の見通し: whether a card may still be asked with, and until when. Nothing of it is kept. */
@Path("/desk/card-certificates")
class CardCertificateResource {
    private final DeskAccess access;
    private final MeterRegistry meters;
    private final DeskClock clock;

    CardCertificateResource(DeskAccess access, MeterRegistry meters, DeskClock clock) {
        this.access = access;
        this.meters = meters;
        this.clock = clock;
    }

    @POST
    @RolesAllowed({Roles.GENERAL, Roles.MEDICAL_VIEWER, Roles.ADMINISTRATOR})
    public ForecastJson forecast(@NotNull @Valid CertificateJson json) {
        access.enter();
        CardCertificate certificate =
                new CardCertificate(json.medium(), json.expiresOn().date());
        CertificateState state = certificate.on(clock.day());
        meters.counter(
                        "madoguchi.card.certificates",
                        "state",
                        state.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .increment();
        return ForecastJson.of(certificate, state);
    }

    /** 電子証明書: as its holder or the reader says. */
    record CertificateJson(
            @NotNull CardMedium medium, @NotNull EraDate expiresOn) {}

    /**
     * 見通し.
     *
     * @param usable whether eligibility can be asked with it today
     * @param usableUntil the last day on which it can
     * @param renewal what to tell the patient, empty where there is nothing to renew yet
     */
    record ForecastJson(
            CertificateState state, String stateLabel, boolean usable, LocalDate usableUntil, String renewal) {

        static ForecastJson of(CardCertificate certificate, CertificateState state) {
            return new ForecastJson(
                    state,
                    state.label(),
                    state != CertificateState.EXPIRED,
                    certificate.usableUntil(),
                    renewal(state, certificate));
        }

        private static String renewal(CertificateState state, CardCertificate certificate) {
            String until = EraDate.of(certificate.usableUntil()).japanese();
            return switch (state) {
                case VALID -> "";
                case EXPIRING -> "電子証明書の有効期限が近づいています。市区町村の窓口で更新してください";
                case EXPIRED_USABLE -> "電子証明書の有効期限が切れています。資格確認には" + until + "まで使えます。市区町村の窓口で更新してください";
                case EXPIRED ->
                    "電子証明書の有効期限が切れているため、" + certificate.medium().label() + "では資格確認ができません。資格確認書などで確認し、市区町村の窓口で更新してください";
            };
        }
    }
}
