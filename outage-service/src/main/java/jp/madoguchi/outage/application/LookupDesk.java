package jp.madoguchi.outage.application;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.outage.domain.Enrollee;
import jp.madoguchi.outage.domain.Lookup;
import jp.madoguchi.outage.domain.LookupTold;
import jp.madoguchi.outage.domain.rule.Situation;
import jp.madoguchi.runtime.audit.AuditEntry;

/**
 * 照会の窓口: all that a search reads, and all that it writes, each in one round trip. Whatever is found, the same two are
 * made, so that no answer can be told from another by its time.
 */
public interface LookupDesk {
    /** The 資格確認日 of this visit, if the institution holds it. */
    Uni<Optional<LocalDate>> heldOn(InstitutionCode institution, UUID visitId);

    /** Reads what decides about this search. */
    Uni<Asked> ask(LookupQuestion question);

    /**
     * Keeps the search with its audit entries, in this order, unless the grant has ended or others of the account have
     * used up the limit meanwhile: then nothing is kept, the answer is no, and nothing that was found may be shown.
     */
    Uni<Boolean> keep(LookupQuestion question, Lookup lookup, LookupTold told, List<AuditEntry> entries);

    /**
     * 読み取ったもの.
     *
     * @param grantId the grant that covers the day, if one does
     * @param situation the row of the manual's table in which the institution asks, as far as nobody states another
     * @param ofAccount searches of this account within the last minute
     * @param ofGrant searches under this grant within the last hour
     * @param followsNobody whether the search that a wider step follows was this institution's, exact, by the
     *     same criteria, and found nobody
     * @param candidates those of the name, birth date and sex, at most one more than are looked at
     * @param numbers 照会番号: what this institution calls those of them who have one
     */
    record Asked(
            Optional<UUID> grantId,
            Situation situation,
            long ofAccount,
            long ofGrant,
            boolean followsNobody,
            List<Enrollee> candidates,
            Map<UUID, String> numbers) {
        /** Keeps its own copy. */
        public Asked {
            candidates = List.copyOf(candidates);
            numbers = Map.copyOf(numbers);
        }

        /** Nothing may be asked, because no grant covers the day. */
        public static Asked withoutGrant() {
            return new Asked(Optional.empty(), Situation.NORMAL, 0, 0, false, List.of(), Map.of());
        }
    }
}
