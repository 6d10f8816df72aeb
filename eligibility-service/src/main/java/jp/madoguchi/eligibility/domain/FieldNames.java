package jp.madoguchi.eligibility.domain;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.madoguchi.contracts.event.CoverageFacts;
import jp.madoguchi.contracts.event.PersonFacts;
import org.jspecify.annotations.Nullable;

/**
 * 項目名: which items differ between two versions, by the names they have in {@code coverage.state.v1} or at the
 * registry's door; never a value.
 */
final class FieldNames {
    /** 限度額・特定疾病, all of them under one name. */
    static final String CERTIFICATES = "certificates";

    /** 高齢受給者証. */
    static final String ELDERLY = "coverages.elderlyRecipient";

    private static final List<Field<PersonFacts>> PERSON = List.of(
            new Field<>("person.name", PersonFacts::name),
            new Field<>("person.nameKana", PersonFacts::nameKana),
            new Field<>("person.nameOther", PersonFacts::nameOther),
            new Field<>("person.birthDate", PersonFacts::birthDate),
            new Field<>("person.sex", PersonFacts::sex),
            new Field<>("person.postalCode", PersonFacts::postalCode),
            new Field<>("person.address", PersonFacts::address),
            new Field<>("person.sexNote", PersonFacts::sexNote),
            new Field<>("person.nameOtherKana", PersonFacts::nameOtherKana));
    private static final List<Field<CoverageFacts>> COVERAGE = List.of(
            new Field<>("coverages.numbers", CoverageFacts::numbers),
            new Field<>("coverages.relationship", CoverageFacts::relationship),
            new Field<>("coverages.insuredName", CoverageFacts::insuredName),
            new Field<>("coverages.classification", CoverageFacts::classification),
            new Field<>("coverages.qualifiedOn", CoverageFacts::qualifiedOn),
            new Field<>("coverages.validFrom", CoverageFacts::validFrom),
            new Field<>("coverages.validUntil", CoverageFacts::validUntil),
            new Field<>("coverages.disqualifiedOn", CoverageFacts::disqualifiedOn),
            new Field<>("coverages.lossReason", CoverageFacts::lossReason),
            new Field<>("coverages.ratioPercent", CoverageFacts::ratioPercent),
            new Field<>(ELDERLY, CoverageFacts::elderlyRecipient));

    private FieldNames() {}

    /**
     * Of the person and of what is held besides coverages. 限度額・特定疾病 are in no event, so that their name is all anybody
     * hears of a correction of them. That somebody is protected now is named to nobody.
     */
    static Stream<String> ofRecord(PersonRecord before, PersonRecord after) {
        Stream<String> certificates =
                before.certificates().sayTheSameAs(after.certificates()) ? Stream.of() : Stream.of(CERTIFICATES);
        return Stream.concat(differing(PERSON, before.person(), after.person()), certificates);
    }

    static Stream<String> ofCoverage(CoverageFacts before, CoverageFacts after) {
        return differing(COVERAGE, before, after);
    }

    private static <T> Stream<String> differing(List<Field<T>> fields, T before, T after) {
        return fields.stream()
                .filter(field -> !Objects.equals(
                        field.value().apply(before), field.value().apply(after)))
                .map(Field::name);
    }

    private record Field<T>(String name, Function<T, @Nullable Object> value) {}
}
