package jp.madoguchi.web.document;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * 識別子の型: what travels as one string although its class looks like an object. The form is the canonical one; spellings
 * that a door also understands (full width, blanks around) are not part of the contract.
 */
final class WireSchemas {
    /** By the name of the class. */
    static final Map<String, Supplier<Schema>> STRINGS = Map.of(
            "InsurerNumber", () -> pattern("保険者番号", "^([0-9]{6}|[0-9]{8})$"),
            "InstitutionCode", () -> pattern("医療機関コード", "^[0-9]{10}$"),
            "InsuredSymbol", () -> bounded("記号"),
            "InsuredNumber", () -> bounded("番号"),
            "BranchNumber", () -> pattern("枝番", "^[0-9]{2}$"),
            "PublicPayerNumber", () -> pattern("公費負担者番号", "^[0-9]{8}$"),
            "PublicRecipientNumber", () -> pattern("公費の受給者番号", "^[0-9]{7}$"),
            "EraDate", WireSchemas::date,
            "YearMonth", () -> pattern("年月", "^[0-9]{4}-(0[1-9]|1[0-2])$"));

    /** The HO record takes at most this many characters for 記号 and 番号 together. */
    private static final int LONGEST = 19;

    /** 昭和63年12月31日. */
    private static final int LONGEST_DATE = 11;

    private static final String NOT_BLANK = "\\S";

    private WireSchemas() {}

    /** A constraint of ours speaks of the whole text, a pattern of JSON Schema of any part of it. */
    static void anchor(Schema schema) {
        String pattern = schema.getPattern();
        if (pattern != null && !pattern.startsWith("^") && !pattern.equals(NOT_BLANK)) {
            schema.setPattern("^(?:" + pattern + ")$");
        }
        if (schema.getItems() != null) {
            anchor(schema.getItems());
        }
        if (schema.getProperties() != null) {
            schema.getProperties().values().forEach(WireSchemas::anchor);
        }
    }

    static Schema text() {
        return OASFactory.createSchema().type(List.of(Schema.SchemaType.STRING));
    }

    private static Schema pattern(String description, String pattern) {
        return text().description(description).pattern(pattern);
    }

    private static Schema date() {
        return text().description("日付、西暦又は和暦").maxLength(LONGEST_DATE).examples(List.of("1954-03-26", "昭和29年3月26日"));
    }

    private static Schema bounded(String description) {
        return text().description(description).minLength(1).maxLength(LONGEST);
    }
}
