package jp.madoguchi.eligibility.domain;

import java.util.Set;
import jp.madoguchi.contracts.id.InsurerNumber;

/** 登録する者: the implementing body, which writes for every insurer, or an insurer, which writes for its own. */
public sealed interface Registrant {

    /** Whether every one of these insurers is the sender's to write for. */
    boolean mayWriteFor(Set<InsurerNumber> insurers);

    /** 実施機関. */
    record ImplementingBody() implements Registrant {
        @Override
        public boolean mayWriteFor(Set<InsurerNumber> insurers) {
            return true;
        }
    }

    /** 保険者. */
    record Insurers(Set<InsurerNumber> own) implements Registrant {
        @Override
        public boolean mayWriteFor(Set<InsurerNumber> insurers) {
            return own.containsAll(insurers);
        }
    }
}
