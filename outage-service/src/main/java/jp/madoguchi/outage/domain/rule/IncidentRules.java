package jp.madoguchi.outage.domain.rule;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.contracts.event.IncidentScope;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.outage.domain.Basis;
import jp.madoguchi.outage.domain.Extent;
import jp.madoguchi.outage.domain.Finding;
import org.jspecify.annotations.Nullable;

/** 障害事案の規則の目録. */
public final class IncidentRules {
    private static final Set<IncidentScope> OF_ONE_CLINIC = Set.of(IncidentScope.CLINIC, IncidentScope.PC);

    /** Nothing is written down that has not happened; it ends when it began at the earliest. */
    static final Rule<Asked> TIMES_HAVE_PASSED =
            new Rule<>("OUT-401", "at", "発生・復旧の時刻は、発生の時刻以後かつ現在以前にしてください", Basis.MEANING, Asked::isInTime);

    /** 「施設の通信障害、広範囲のネットワーク障害など」: an extent nobody hangs on would be told to nobody. */
    static final Rule<Asked> EXTENT_IS_KNOWN =
            new Rule<>("OUT-402", "value", "登録のある事業者・回線・都道府県・医療機関等・端末を指定してください", Basis.NOTICE_1, Asked::known);

    /** A clinic speaks for itself only. */
    static final Rule<Asked> ITS_OWN =
            new Rule<>("OUT-403", "scope", "医療機関等が届け出られるのは、自らの医療機関等と端末の障害に限られます", Basis.MEANING, Asked::isItsOwn);

    /** Every rule. */
    static final List<Rule<Asked>> CATALOGUE = List.of(TIMES_HAVE_PASSED, EXTENT_IS_KNOWN, ITS_OWN);

    private IncidentRules() {}

    /** What is wrong with what is asked for. */
    public static List<Finding> findings(Asked asked) {
        return Rule.findings(CATALOGUE, asked);
    }

    /**
     * 届出.
     *
     * @param by the clinic that tells; empty for the 実施機関 and the operator
     * @param institution whose the extent is, where it is one clinic's
     * @param known whether somebody hangs on the extent
     */
    public record Asked(
            Optional<InstitutionCode> by,
            Extent extent,
            @Nullable InstitutionCode institution,
            boolean known,
            Times times) {

        private boolean isInTime() {
            return !times.at().isAfter(times.now())
                    && (times.notBefore() == null || !times.at().isBefore(times.notBefore()));
        }

        private boolean isItsOwn() {
            return by.isEmpty()
                    || (OF_ONE_CLINIC.contains(extent.scope()) && by.equals(Optional.ofNullable(institution)));
        }
    }

    /** 時刻: what is told, when it is told, and the beginning where the end is told. */
    public record Times(Instant at, Instant now, @Nullable Instant notBefore) {}
}
