package jp.madoguchi.declaration.application;

import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.contracts.id.InstitutionCode;

/**
 * 受診: the one thing a declaration and a settlement have in common. They come on different topics in any order,
 * so whoever comes first leaves a mark the other must find, even when both come at once.
 */
public interface Visits {
    /** The claim that settled this visit, if one did; nobody else enters or settles it until the transaction ends. */
    Uni<Optional<UUID>> enter(UUID visitId, InstitutionCode institution);

    /** Notes that this claim settled the visit; nobody else enters or settles it until the transaction ends. */
    Uni<Void> settle(UUID visitId, InstitutionCode institution, UUID claimId);
}
