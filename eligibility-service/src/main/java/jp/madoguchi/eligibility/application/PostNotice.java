package jp.madoguchi.eligibility.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
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

    /** Tells the gateways of many institutions the same. */
    @WithTransaction
    public Uni<Void> post(List<InstitutionCode> institutions, UplinkNotice notice) {
        return notices.post(institutions, notice);
    }

    /** Tells the gateways of all institutions within this reach the same. */
    @WithTransaction
    public Uni<Void> post(Reach reach, UplinkNotice notice) {
        return notices.post(reach, notice);
    }
}
