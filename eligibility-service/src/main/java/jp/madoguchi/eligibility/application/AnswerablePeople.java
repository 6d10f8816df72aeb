package jp.madoguchi.eligibility.application;

import io.smallrye.mutiny.Uni;

/**
 * 答えられるようになったかもしれない人: found in another way than before, though nothing new was registered of them. Their
 * records were joined, their card was registered, they were told apart from somebody else, or somebody who shared their
 * numbers has others now. The institutions that
 * asked in vain are told; everybody else has {@code RecordJoined} and {@code CardRelinked}, for the coverages
 * themselves were told as answerable when they were registered.
 */
public interface AnswerablePeople {
    /**
     * Tells of those noted first.
     *
     * @return whether there may be more
     */
    Uni<Boolean> tellNext();
}
