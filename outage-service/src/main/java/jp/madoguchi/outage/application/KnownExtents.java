package jp.madoguchi.outage.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.outage.domain.Extent;
import jp.madoguchi.outage.domain.GatewayReport;
import jp.madoguchi.outage.domain.rule.PrefectureNames;
import org.jspecify.annotations.Nullable;

/** 知られている範囲: whether somebody hangs on an extent, and whose it is where it is one clinic's. */
@ApplicationScoped
class KnownExtents {
    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Clinics clinics;
    private final Outages outages;

    KnownExtents(Clinics clinics, Outages outages) {
        this.clinics = clinics;
        this.outages = outages;
    }

    Uni<Known> look(Extent extent) {
        return switch (extent.scope()) {
            case NATIONAL -> known(extent.equals(Extent.NATIONAL));
            case REGION -> known(PrefectureNames.contains(extent.value()));
            case CARRIER, LINE, VENDOR, TERMINAL -> clinics.in(extent, 1).map(some -> new Known(!some.isEmpty(), null));
            case CLINIC ->
                Uni.createFrom()
                        .item(InstitutionCode.check(extent.value())
                                .<Known>match(code -> new Known(true, code), wrong -> new Known(false, null)));
            case PC -> terminal(extent.value());
        };
    }

    private Uni<Known> terminal(String gatewayId) {
        return UUID_FORM.matcher(gatewayId).matches()
                ? outages.report(UUID.fromString(gatewayId)).map(KnownExtents::of)
                : known(false);
    }

    private static Known of(Optional<GatewayReport> report) {
        return report.map(heard -> new Known(true, heard.institution())).orElseGet(() -> new Known(false, null));
    }

    private static Uni<Known> known(boolean isKnown) {
        return Uni.createFrom().item(new Known(isKnown, null));
    }

    /** 知られているか. */
    record Known(boolean known, @Nullable InstitutionCode institution) {}
}
