package jp.madoguchi.outage.domain;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import jp.madoguchi.contracts.id.InstitutionCode;

/** 施設の一覧: the institutions the 実施機関 opens the function for at once, line by line as it sent them. */
public record GrantList(List<InstitutionCode> lines, Period period, String reason) {
    /** How many institutions one transaction opens: a failure takes back these and no more. */
    static final int LOT = 200;

    /** Each institution once, in lots, in the order of the list. */
    public List<List<InstitutionCode>> lots() {
        List<InstitutionCode> each = List.copyOf(new LinkedHashSet<>(lines));
        List<List<InstitutionCode>> lots = new ArrayList<>();
        for (int from = 0; from < each.size(); from += LOT) {
            lots.add(each.subList(from, Math.min(from + LOT, each.size())));
        }
        return lots;
    }
}
