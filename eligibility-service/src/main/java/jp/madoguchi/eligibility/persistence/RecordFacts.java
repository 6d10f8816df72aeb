package jp.madoguchi.eligibility.persistence;

import io.vertx.mutiny.sqlclient.Row;
import jp.madoguchi.contracts.event.CoverageClass;
import jp.madoguchi.contracts.event.CoverageFacts;
import jp.madoguchi.contracts.event.ElderlyRecipient;
import jp.madoguchi.contracts.event.LossReason;
import jp.madoguchi.contracts.event.PersonFacts;
import jp.madoguchi.contracts.event.Relationship;
import jp.madoguchi.contracts.id.BranchNumber;
import jp.madoguchi.contracts.id.InsuredNumber;
import jp.madoguchi.contracts.id.InsuredNumbers;
import jp.madoguchi.contracts.id.InsuredSymbol;
import jp.madoguchi.contracts.id.InsurerNumber;
import jp.madoguchi.contracts.id.Sex;
import org.jspecify.annotations.Nullable;

/** 行から事実へ: rows of the registry as they were registered, so without the names of the insurers. */
final class RecordFacts {
    private RecordFacts() {}

    static PersonFacts person(Row row) {
        return new PersonFacts(
                row.getString("name"),
                row.getString("name_kana"),
                row.getString("name_other"),
                row.getLocalDate("birth_date"),
                Sex.valueOf(row.getString("sex")),
                row.getString("postal_code"),
                row.getString("address"),
                choice(Sex.class, row.getString("sex_note")),
                row.getString("name_other_kana"));
    }

    static CoverageFacts coverage(Row row) {
        return coverage(row, null);
    }

    /** With the name of its insurer. */
    static CoverageFacts coverage(Row row, @Nullable String insurerName) {
        return new CoverageFacts(
                numbers(row),
                insurerName,
                Relationship.valueOf(row.getString("relationship")),
                row.getString("insured_name"),
                CoverageClass.valueOf(row.getString("classification")),
                row.getLocalDate("qualified_on"),
                row.getLocalDate("valid_from"),
                row.getLocalDate("valid_until"),
                row.getLocalDate("disqualified_on"),
                choice(LossReason.class, row.getString("loss_reason")),
                row.getInteger("ratio_percent"),
                elderly(row));
    }

    static InsuredNumbers numbers(Row row) {
        String symbol = row.getString("symbol");
        String branch = row.getString("branch");
        return new InsuredNumbers(
                InsurerNumber.valueOf(row.getString("insurer_number")),
                symbol.isEmpty() ? null : InsuredSymbol.valueOf(symbol),
                InsuredNumber.valueOf(row.getString("number")),
                branch == null ? null : BranchNumber.valueOf(branch));
    }

    private static @Nullable ElderlyRecipient elderly(Row row) {
        return row.getLocalDate("elderly_valid_from") == null
                ? null
                : new ElderlyRecipient(
                        row.getLocalDate("elderly_issued_on"),
                        row.getLocalDate("elderly_valid_from"),
                        row.getLocalDate("elderly_valid_until"),
                        row.getInteger("elderly_ratio_percent"));
    }

    static <E extends Enum<E>> @Nullable E choice(Class<E> type, @Nullable String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }
}
