package jp.madoguchi.gateway.uplink;

import jp.madoguchi.gateway.domain.Dependency;

/**
 * 遮断の決まり: when a breaker opens and when it closes again.
 *
 * @param calls how many of the last calls are looked at
 * @param failures how many of them open it
 * @param successes how many in a row close it
 */
record BreakerRule(int calls, int failures, int successes) {
    /** Where a probe asks every second: see {@link Breaker} for the arithmetic. */
    static final BreakerRule PROBED = new BreakerRule(8, 8, 8);

    /**
     * Where most clinics cannot probe: whether the 資格確認端末 answers, and the national system behind it, is heard of
     * through what becomes of a patient's question, some 45 times a day, and of one for nobody where the clinic has
     * chosen that (TRM-107). Three in a row are enough, also the first three after a start: a longer window would have
     * to be filled first, by patients. A single answer shows that it is back. Folders that can be listed must not be
     * counted among these: one a second, they would outvote every patient.
     */
    static final BreakerRule HEARD_OF = new BreakerRule(3, 3, 1);

    static BreakerRule of(Dependency dependency) {
        return switch (dependency) {
            case TERMINAL_ANSWERS, NATIONAL_SYSTEM -> HEARD_OF;
            case CLUSTER, IDENTITY, TERMINAL, FACE_FOLDER, CARD_READER -> PROBED;
        };
    }

    double ratio() {
        return (double) failures / calls;
    }
}
