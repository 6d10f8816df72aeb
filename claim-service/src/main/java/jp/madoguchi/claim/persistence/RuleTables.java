package jp.madoguchi.claim.persistence;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.YearMonth;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.madoguchi.claim.domain.DatedValues;
import jp.madoguchi.claim.domain.rule.ChargeRules;
import jp.madoguchi.claim.domain.rule.IdentityLadder;
import jp.madoguchi.claim.domain.uke.ClaimFileWriter;
import jp.madoguchi.claim.domain.uke.FieldSpec;
import jp.madoguchi.claim.domain.uke.RecordFormat;
import jp.madoguchi.contracts.list.ShippedList;

/** 規則の表: reads {@code rules/*.csv} once and gives the domain what it is built from. */
public class RuleTables {
    private static final int KEY = 0;
    private static final int FROM = 1;
    private static final int VALUE = 2;

    /** 日付のある値 of {@code dated-values.csv}. */
    @Produces
    @Singleton
    public DatedValues datedValues() {
        return new DatedValues(rows("dated-values", "key", "from_month", "value", "certainty", "basis", "checked_on")
                .map(RuleTables::datedValue)
                .toList());
    }

    /** 請求の段. */
    @Produces
    @Singleton
    public IdentityLadder ladder(DatedValues values) {
        return new IdentityLadder(values);
    }

    /** 診療内容の点検. */
    @Produces
    @Singleton
    public ChargeRules chargeRules() {
        return new ChargeRules(codes("service-classes-ika"), codes("disease-outcomes"));
    }

    /** レセプトファイルの書き出し. */
    @Produces
    @Singleton
    public ClaimFileWriter writer(DatedValues values) {
        return new ClaimFileWriter(
                new RecordFormat(
                        rows("receden-fields-ika", "record", "seq", "field", "mode", "max_bytes", "form", "certainty")
                                .map(FieldSpec::of)
                                .toList()),
                values);
    }

    private static DatedValues.Row datedValue(String... cells) {
        return new DatedValues.Row(cells[KEY], YearMonth.parse(cells[FROM]), cells[VALUE]);
    }

    private static Set<String> codes(String name) {
        return rows(name, "code", "name", "certainty").map(cells -> cells[KEY]).collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<String[]> rows(String name, String... columns) {
        return ShippedList.rows(RuleTables.class, "/rules/" + name + ".csv", columns).stream();
    }
}
