package jp.madoguchi.outage.application;

import java.time.Instant;
import jp.madoguchi.contracts.event.CoverageStateChanged;
import jp.madoguchi.outage.domain.Enrollee;

/** 台帳の言ったこと: a person's history as it was at this time. */
public record Said(CoverageStateChanged state, Instant at) {
    /** The person as the index keeps them. */
    public Enrollee enrollee() {
        return new Enrollee(
                state.personId(), state.version(), state.person(), state.coverages(), false, protectedPerson());
    }

    /** 保護の要る加入者; of whom nothing is said, no. */
    public boolean protectedPerson() {
        return Boolean.TRUE.equals(state.protectedPerson());
    }
}
