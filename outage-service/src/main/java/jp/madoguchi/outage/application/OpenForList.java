package jp.madoguchi.outage.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.outage.domain.Finding;
import jp.madoguchi.outage.domain.GrantList;
import jp.madoguchi.outage.domain.rule.GrantListRules;
import jp.madoguchi.runtime.InTurn;

/** 一覧の施設に利用設定を行う: the 実施機関 opens the function in a wide outage. The same list sent again opens nothing twice. */
@ApplicationScoped
public class OpenForList {
    private final OpenLot openLot;
    private final Clock clock;

    OpenForList(OpenLot openLot, Clock clock) {
        this.openLot = openLot;
        this.clock = clock;
    }

    /** Opens it for every institution of the list, and answers every line of it. */
    public Uni<Listed> open(String account, GrantList list) {
        List<Finding> findings = GrantListRules.findings(list, LocalDate.now(clock));
        if (!findings.isEmpty()) {
            return Uni.createFrom().item(new Listed(findings, List.of()));
        }
        Map<InstitutionCode, UUID> opened = new HashMap<>();
        return InTurn.each(list.lots(), lot -> openLot.open(account, lot, list).invoke(opened::putAll))
                .map(done -> new Listed(List.of(), lines(list, opened)));
    }

    private static List<Line> lines(GrantList list, Map<InstitutionCode, UUID> opened) {
        return list.lines().stream()
                .map(institution -> new Line(institution, Objects.requireNonNull(opened.get(institution))))
                .toList();
    }

    /** 結果: what is wrong with the list, or the grant of each line. */
    public record Listed(List<Finding> findings, List<Line> lines) {}

    /** 一行: a line that stands twice has one grant. */
    public record Line(InstitutionCode institution, UUID grantId) {}
}
