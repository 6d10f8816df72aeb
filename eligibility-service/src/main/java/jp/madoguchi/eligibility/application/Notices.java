package jp.madoguchi.eligibility.application;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Flow;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.contracts.uplink.UplinkNotice;

/** お知らせ: what gateways are told, kept so that one that was away hears it later. */
public interface Notices {
    /** Adds a notice in the caller's transaction; numbers become visible in their order. */
    Uni<Void> post(InstitutionCode institution, UplinkNotice notice);

    /** The same notice to many. */
    Uni<Void> post(List<InstitutionCode> institutions, UplinkNotice notice);

    /** The same to all within this reach, as one notice, however many they are. */
    Uni<Void> post(Reach reach, UplinkNotice notice);

    /**
     * Everything a gateway has not heard yet, then whatever comes. Ends with a failure when the notices cannot be read.
     *
     * @param heard the last number the gateway heard; without one the stream begins some hours back
     */
    Flow.Publisher<Notice> follow(InstitutionCode institution, Optional<Long> heard);
}
