package jp.madoguchi.gateway.domain;

import java.time.LocalDate;
import java.util.Optional;
import jp.madoguchi.contracts.event.Copay;
import jp.madoguchi.contracts.event.CopayClause;
import jp.madoguchi.contracts.event.CoverageFacts;
import jp.madoguchi.rules.CoveredShare;

/** 国のシステムの回答での窓口負担: a coverage in force by the national system's answer, charged as the cluster charges its own. */
public final class NationalShare {
    private NationalShare() {}

    /** The share to charge on this day; none where no rule gives one. */
    public static Optional<Copay> of(LocalDate day, LocalDate birthDate, CoverageFacts coverage) {
        return CoveredShare.of(day, birthDate, coverage)
                .map(share -> new Copay(share.usual().percent(), CopayClause.ONLINE_CHECK));
    }
}
