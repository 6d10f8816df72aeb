package jp.madoguchi.eligibility.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.contracts.uplink.UplinkNotice;

/** お知らせを出す. */
@ApplicationScoped
public class PostNotice {
    private final Notices notices;

    PostNotice(Notices notices) {
        this.notices = notices;
    }

    /** Tells the gateways of this institution. */
    @WithTransaction
    public Uni<Void> post(InstitutionCode institution, UplinkNotice notice) {
        return notices.post(institution, notice);
    }
}
