package jp.madoguchi.eligibility.application;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.madoguchi.eligibility.domain.Mislink;

/** ひも付け誤り: the open ones and those that were mended. */
public interface Mislinks {
    /** Which of the two records are registered; holds back every other report of them until the transaction ends. */
    Uni<Set<UUID>> reserve(Mislink mislink);

    /** Whether a mis-link of these two is open. */
    Uni<Boolean> isOpen(Mislink mislink);

    /** Opens it: from now on checks of both persons are not told apart. */
    Uni<Void> open(String account, Mislink mislink);

    /** This mis-link; holds back everybody else who would mend it until the transaction ends. */
    Uni<Optional<Mislink>> find(UUID id);

    /** Whether some card leads to both of them. */
    Uni<Boolean> sharesCard(Mislink mislink);

    /** The open ones of these people that a card alone was, and that no card is any more. */
    Uni<List<Mislink>> settled(Set<UUID> people);

    /**
     * Mends it.
     *
     * @return whether it was open
     */
    Uni<Boolean> separate(String account, Mislink mislink, LocalDate separatedOn);
}
