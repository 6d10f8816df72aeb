package jp.madoguchi.eligibility.application;

import io.smallrye.mutiny.Uni;
import java.util.Map;
import java.util.Set;
import jp.madoguchi.contracts.id.InsurerNumber;
import jp.madoguchi.eligibility.domain.Insurer;

/** 保険者の名簿. */
public interface Insurers {
    /** Enters an insurer or its new name. */
    Uni<Entered> put(Insurer insurer);

    /** The registered ones among these, with their names. */
    Uni<Map<InsurerNumber, String>> named(Set<InsurerNumber> numbers);

    /** What an entry changed. */
    enum Entered {
        /** The insurer was not there before. */
        ADDED,
        /** It was, under another name. */
        RENAMED,
        /** It was, under this one. */
        UNCHANGED
    }
}
