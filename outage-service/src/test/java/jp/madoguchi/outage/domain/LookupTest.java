package jp.madoguchi.outage.domain;

import static jp.madoguchi.outage.domain.EnrolleeFixture.MINATO_ID;
import static jp.madoguchi.outage.domain.EnrolleeFixture.taroOfMinato;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.contracts.id.InstitutionCode;
import org.junit.jupiter.api.Test;

class LookupTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final UUID ROW = new UUID(3, 1);
    private static final Lookup LISTED = new Lookup(
            new UUID(3, 0),
            InstitutionCode.valueOf("1311234569"),
            new UUID(4, 0),
            DAY,
            List.of(new Lookup.Candidate(ROW, MINATO_ID, 1)),
            null);

    @Test
    void knowsItsOwnCandidatesOnly() {
        assertTrue(LISTED.candidate(ROW).isPresent());
        assertEquals(Optional.empty(), LISTED.candidate(new UUID(3, 2)));
    }

    @Test
    void remembersWhoseDetailWasShown() {
        Lookup.Candidate candidate = LISTED.candidates().get(0);

        assertEquals(Optional.empty(), LISTED.openedCandidate());
        assertEquals(Optional.of(candidate), LISTED.opening(candidate.id()).openedCandidate());
    }

    @Test
    void opensARowOnlyOnWhatWasListed() {
        Lookup.Candidate candidate = LISTED.candidates().get(0);
        Enrollee changed = new Enrollee(
                MINATO_ID, 2, taroOfMinato().person(), taroOfMinato().coverages());

        assertTrue(candidate.standsFor(taroOfMinato(), DAY).isPresent());
        assertEquals(Optional.empty(), candidate.standsFor(changed, DAY));
        assertEquals(Optional.empty(), candidate.standsFor(EnrolleeFixture.mislinked(taroOfMinato()), DAY));
    }

    @Test
    void opensNobodyWhoIsProtectedUnlessTheSearchItselfDid() {
        Enrollee taro = taroOfMinato();
        Enrollee guarded = new Enrollee(taro.personId(), 1, taro.person(), taro.coverages(), false, true);
        Hit opened = new Hit(guarded, guarded.standingOn(DAY).orElseThrow());
        Hit listed = new Hit(taro, taro.standingOn(DAY).orElseThrow());

        assertTrue(Lookup.Candidate.of(ROW, opened).standsFor(guarded, DAY).isPresent());
        assertTrue(Lookup.Candidate.of(ROW, opened).standsFor(taro, DAY).isPresent());
        assertEquals(Optional.empty(), Lookup.Candidate.of(ROW, listed).standsFor(guarded, DAY));
        assertEquals(new Lookup.Candidate(ROW, MINATO_ID, 1), Lookup.Candidate.of(ROW, listed));
    }
}
