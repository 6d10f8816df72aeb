package jp.madoguchi.eligibility.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import jp.madoguchi.contracts.event.SealingKey;
import jp.madoguchi.contracts.event.SealingKeysIssued;
import jp.madoguchi.contracts.id.InstitutionCode;

/** 封かん鍵: the one-time public keys that the declaration service issued, on their way to the gateways. */
public interface SealingKeys {
    /** Adds keys; a key that is already there stays as it is. */
    Uni<Void> add(SealingKeysIssued issued);

    /**
     * The unused keys of this gateway. A key once handed to a gateway is that gateway's for good, so that no key is
     * ever used at two places and none is lost with an answer that did not arrive.
     *
     * @param atMost how many keys the gateway may hold
     */
    Uni<List<SealingKey>> handOut(InstitutionCode institution, String gateway, int atMost, Instant now);
}
