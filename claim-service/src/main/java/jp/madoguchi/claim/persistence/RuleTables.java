package jp.madoguchi.claim.persistence;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.madoguchi.claim.domain.DatedValues;
import jp.madoguchi.claim.domain.rule.ChargeRules;
import jp.madoguchi.claim.domain.rule.IdentityLadder;
import jp.madoguchi.claim.domain.uke.ClaimFileWriter;
import jp.madoguchi.claim.domain.uke.FieldSpec;
import jp.madoguchi.claim.domain.uke.RecordFormat;

/** 規則の表: reads {@code rules/*.csv} once and gives the domain what it is built from. */
public class RuleTables {
    private static final int KEY = 0;
    private static final int FROM = 1;
    private static final int VALUE = 2;

    /** 日付のある値 of {@code dated-values.csv}. */
    @Produces
    @Singleton
    public DatedValues datedValues() {
        return new DatedValues(rows("dated-values", RuleTables::datedValue));
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
        return new ClaimFileWriter(new RecordFormat(rows("receden-fields-ika", FieldSpec::parse)), values);
    }

    private static DatedValues.Row datedValue(String line) {
        String[] cells = line.split(",", -1);
        return new DatedValues.Row(cells[KEY], YearMonth.parse(cells[FROM]), cells[VALUE]);
    }

    private static Set<String> codes(String name) {
        return rows(name, line -> line.split(",", -1)[KEY]).stream().collect(Collectors.toUnmodifiableSet());
    }

    private static <T> List<T> rows(String name, Function<String, T> row) {
        String resource = "/rules/" + name + ".csv";
        InputStream stream = Objects.requireNonNull(RuleTables.class.getResourceAsStream(resource), resource);
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).map(row).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
