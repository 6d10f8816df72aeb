package jp.madoguchi.eligibility.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.concurrent.Flow;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.contracts.uplink.LastKnownPage;
import jp.madoguchi.contracts.uplink.UplinkNotice;

/** 自院の患者: whom an institution confirmed itself, each with what its newest check showed. */
public interface OwnPatients {
    /**
     * What changed of them after one moment and up to another, oldest first. Gone is who turned out to hold no valid
     * coverage, or to have been mistaken for somebody else. More than a page may hold are given where they changed in
     * the same moment.
     */
    Uni<LastKnownPage> changed(InstitutionCode institution, Instant after, Instant until);

    /** A notice whenever something may have changed, not more often than a gateway should ask. */
    Flow.Publisher<UplinkNotice> follow(InstitutionCode institution);
}
