package jp.madoguchi.eligibility.domain;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.contracts.uplink.JournalIdentity;
import org.jspecify.annotations.Nullable;

/**
 * 控えの系統: which chain of a gateway is taken over, and how far. A rescued or taken-over journal begins a new chain
 * under a higher epoch; from then on nothing of an older one is taken, and of two that claim the same epoch only the
 * first.
 *
 * @param journalId unknown until a gateway names its chain
 */
public record JournalChain(@Nullable UUID journalId, int epoch, JournalPosition position) {
    /** Of a gateway that never called. */
    public static final JournalChain FIRST = new JournalChain(null, 0, JournalPosition.START);

    /**
     * The chain that goes on when a gateway sends under this identity.
     *
     * @param sender absent from gateways that know of one chain only
     * @return empty when the sender's chain was superseded by this one
     */
    public Optional<JournalChain> continuedBy(@Nullable JournalIdentity sender) {
        if (sender == null) {
            return epoch == 0 ? Optional.of(this) : Optional.empty();
        }
        if (sender.epoch() > epoch) {
            return Optional.of(new JournalChain(sender.journalId(), sender.epoch(), JournalPosition.START));
        }
        return sender.epoch() == epoch && (journalId == null || journalId.equals(sender.journalId()))
                ? Optional.of(new JournalChain(sender.journalId(), epoch, position))
                : Optional.empty();
    }

    /** Whether this chain takes the place of one that had entries. */
    public boolean supersedes(JournalChain before) {
        return epoch > before.epoch && !before.isUnused();
    }

    private boolean isUnused() {
        return epoch == 0 && Objects.equals(position, JournalPosition.START);
    }

    JournalChain at(JournalPosition next) {
        return new JournalChain(journalId, epoch, next);
    }
}
