package jp.madoguchi.outage.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.contracts.id.InstitutionCode;
import org.jspecify.annotations.Nullable;

/**
 * 照会: one use of 資格情報照会（システム障害時）. Of what was typed nothing is kept; of whom it found only opaque ids.
 *
 * @param candidates those found, at most five
 * @param opened the one whose detail was shown
 * @param step how the name was compared
 */
public record Lookup(
        UUID id,
        InstitutionCode institution,
        UUID grantId,
        LocalDate confirmationDate,
        List<Candidate> candidates,
        @Nullable UUID opened,
        LookupStep step) {

    /** Keeps its own copy. */
    public Lookup {
        candidates = List.copyOf(candidates);
    }

    /** The manual's search. */
    public Lookup(
            UUID id,
            InstitutionCode institution,
            UUID grantId,
            LocalDate confirmationDate,
            List<Candidate> candidates,
            @Nullable UUID opened) {
        this(id, institution, grantId, confirmationDate, candidates, opened, LookupStep.EXACT);
    }

    /** The candidate with this id, if this lookup has it. */
    public Optional<Candidate> candidate(UUID candidateId) {
        return candidates.stream()
                .filter(candidate -> candidate.id().equals(candidateId))
                .findFirst();
    }

    /** The same, with the detail of the candidate with this id shown. */
    public Lookup opening(UUID candidateId) {
        return new Lookup(id, institution, grantId, confirmationDate, candidates, candidateId, step);
    }

    /** The one whose detail was shown. */
    public Optional<Candidate> openedCandidate() {
        return Optional.ofNullable(opened).flatMap(this::candidate);
    }

    /**
     * 該当者の一覧の一行.
     *
     * @param id opaque, of this lookup only
     * @param version what the index knew of the person then; a list is not opened on anything newer
     * @param protectedPerson 保護の要る加入者: yes of one whom the search itself opened as such, or absent
     */
    public record Candidate(
            UUID id, UUID personId, long version, @Nullable Boolean protectedPerson) {
        /** One who needed no protection. */
        public Candidate(UUID id, UUID personId, long version) {
            this(id, personId, version, null);
        }

        /** The row of this hit. */
        public static Candidate of(UUID id, Hit hit) {
            Enrollee found = hit.enrollee();
            return new Candidate(id, found.personId(), found.version(), found.protectedPerson() ? true : null);
        }

        /** What the list's row now stands for, or nothing when the person's record was changed or reported since. */
        public Optional<Hit> standsFor(Enrollee enrollee, LocalDate confirmationDate) {
            return enrollee.version() == version && !enrollee.mislinked() && !isProtectedSince(enrollee)
                    ? enrollee.standingOn(confirmationDate).map(standing -> new Hit(enrollee, standing))
                    : Optional.empty();
        }

        /** Another record of the person may say so, which changes nothing of this one. */
        private boolean isProtectedSince(Enrollee enrollee) {
            return enrollee.protectedPerson() && !Boolean.TRUE.equals(protectedPerson);
        }
    }
}
