package jp.madoguchi.eligibility.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.madoguchi.contracts.event.CompleteFact;
import jp.madoguchi.contracts.event.EventType;
import jp.madoguchi.contracts.event.Payload;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.contracts.uplink.EntryAnswer;
import jp.madoguchi.contracts.uplink.EntryHash;
import jp.madoguchi.contracts.uplink.UplinkEntry;
import jp.madoguchi.contracts.uplink.UplinkReceipt;
import jp.madoguchi.eligibility.domain.EntryVerdict.Accepted;
import jp.madoguchi.eligibility.domain.EntryVerdict.RefusalCode;
import jp.madoguchi.eligibility.domain.EntryVerdict.Refused;

/**
 * 端末の控え: takes over one batch of a gateway's journal. Every entry is decided once; a refused one is passed over and
 * moves the journal on like any other, because the chain at the edge goes on over it.
 */
public final class GatewayJournal {
    private static final Comparator<TakenEntry> FIRST =
            Comparator.comparing(TakenEntry::epoch).thenComparing(TakenEntry::sequence);

    private final InstitutionCode institution;
    private final JournalChain chain;
    private final Map<Long, TakenEntry> earlier;
    /** What was decided of each id the first time it came, in this chain or in an older one. */
    private final Map<UUID, TakenEntry> decided;

    private final List<EntryAnswer> answers = new ArrayList<>();
    private final List<NewEntry> taken = new ArrayList<>();
    private JournalPosition position;

    /**
     * The journal as it stands.
     *
     * @param chain the one the batch belongs to
     * @param earlier what became of the entries that share a sequence of this chain or an id of any with the batch
     */
    public GatewayJournal(InstitutionCode institution, JournalChain chain, List<TakenEntry> earlier) {
        this.institution = institution;
        this.chain = chain;
        this.position = chain.position();
        this.earlier = earlier.stream()
                .filter(entry -> entry.epoch() == chain.epoch())
                .collect(Collectors.toMap(TakenEntry::sequence, Function.identity()));
        this.decided = earlier.stream()
                .collect(Collectors.toMap(
                        TakenEntry::id, Function.identity(), BinaryOperator.minBy(FIRST), HashMap::new));
    }

    /**
     * Decides every entry of the batch, or none when one is missing.
     *
     * @param decode the fact in an entry's body, if it is one of its type
     */
    public BatchOutcome take(List<UplinkEntry> batch, Function<UplinkEntry, Optional<Payload>> decode) {
        if (hasGap(batch)) {
            return new BatchOutcome.Gap(position.nextSequence());
        }
        for (UplinkEntry entry : batch) {
            answers.add(entry.sequence() < position.nextSequence() ? repeat(entry) : advance(entry, decode));
        }
        UplinkReceipt receipt = new UplinkReceipt(List.copyOf(answers), position.nextSequence());
        return new BatchOutcome.Taken(receipt, List.copyOf(taken), chain.at(position));
    }

    private boolean hasGap(List<UplinkEntry> batch) {
        long expected = position.nextSequence();
        for (UplinkEntry entry : batch) {
            if (entry.sequence() > expected) {
                return true;
            }
            expected = Math.max(expected, entry.sequence() + 1);
        }
        return false;
    }

    private EntryAnswer repeat(UplinkEntry entry) {
        return Optional.ofNullable(earlier.get(entry.sequence()))
                .filter(known -> known.isSameAs(entry))
                .or(() -> decidedBefore(entry))
                .map(known -> known.repeatedAnswer(entry.sequence()))
                .orElseGet(() -> new EntryAnswer(
                        entry.sequence(), entry.id(), EntryAnswer.Outcome.REFUSED, RefusalCode.ENTRY_CONFLICT.wire()));
    }

    /** The chain at the edge goes on over whatever was decided, a repeat as well. */
    private EntryAnswer advance(UplinkEntry entry, Function<UplinkEntry, Optional<Payload>> decode) {
        String before = position.lastHash();
        position = new JournalPosition(entry.sequence() + 1, entry.hash());
        return decidedBefore(entry)
                .map(known -> known.repeatedAnswer(entry.sequence()))
                .orElseGet(() -> decide(entry, before, decode));
    }

    /**
     * The same id with the same fact, under another sequence of this chain or offered again by a rescued or taken-over
     * journal: what was decided once is not decided anew, whatever the hash of its new place.
     */
    private Optional<TakenEntry> decidedBefore(UplinkEntry entry) {
        return Optional.ofNullable(decided.get(entry.id())).filter(known -> known.isSameFactAs(entry));
    }

    private EntryAnswer decide(UplinkEntry entry, String before, Function<UplinkEntry, Optional<Payload>> decode) {
        NewEntry fresh = NewEntry.of(chain.epoch(), entry, judge(entry, before, decode));
        taken.add(fresh);
        decided.putIfAbsent(entry.id(), fresh.taken());
        earlier.put(entry.sequence(), fresh.taken());
        return fresh.taken().answer();
    }

    private EntryVerdict judge(UplinkEntry entry, String before, Function<UplinkEntry, Optional<Payload>> decode) {
        if (decided.containsKey(entry.id())) {
            return new Refused(RefusalCode.ENTRY_CONFLICT);
        }
        if (!EntryHash.holds(entry, before)) {
            return new Refused(RefusalCode.ENTRY_HASH);
        }
        if (EventType.byWire(entry.type()).filter(DeskFacts::includes).isEmpty()) {
            return new Refused(RefusalCode.ENTRY_TYPE);
        }
        return decode.apply(entry)
                .filter(CompleteFact::test)
                .filter(DeskFacts::isSound)
                .map(this::judge)
                .orElseGet(() -> new Refused(RefusalCode.ENTRY_UNDECODABLE));
    }

    private EntryVerdict judge(Payload fact) {
        return DeskFacts.isOf(institution, fact) ? new Accepted(fact) : new Refused(RefusalCode.ENTRY_INSTITUTION);
    }
}
