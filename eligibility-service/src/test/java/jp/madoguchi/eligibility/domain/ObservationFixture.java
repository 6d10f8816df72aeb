package jp.madoguchi.eligibility.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import jp.madoguchi.contracts.event.CheckMethod;
import jp.madoguchi.contracts.event.CoverageClass;
import jp.madoguchi.contracts.event.Relationship;
import jp.madoguchi.contracts.event.Validity;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.contracts.id.Sex;
import org.jspecify.annotations.Nullable;

/** Synthetic results of the national system. */
final class ObservationFixture {
    static final InstitutionCode CLINIC = InstitutionCode.valueOf("1311234569");
    static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    static final Instant SAID_AT = Instant.parse("2026-11-20T01:20:30Z");
    static final LocalDate FROM = LocalDate.of(2021, 2, 1);

    private ObservationFixture() {}

    static ObservedResult anyResult() {
        return resultNamed("試験 太郎");
    }

    static ObservedResult resultNamed(@Nullable String name) {
        return result(name, Relationship.SELF, FROM.minusDays(1));
    }

    static ObservedResult result(
            @Nullable String name, @Nullable Relationship relationship, @Nullable LocalDate qualifiedOn) {
        return new ObservedResult(
                CoverageFixture.numbers("A", "01"),
                "東京新橋サンプル保険者",
                relationship,
                null,
                CoverageClass.GENERAL,
                qualifiedOn,
                FROM,
                null,
                null,
                null,
                null,
                null,
                name,
                null,
                null,
                null,
                CoverageFixture.BORN,
                Sex.MALE,
                null,
                null,
                null,
                null,
                null);
    }

    /** A result that says one thing. */
    static ObservedResult resultWith(String field, String text) {
        Function<String, @Nullable String> value = name -> name.equals(field) ? text : null;
        return new ObservedResult(
                null,
                value.apply("insurerName"),
                null,
                value.apply("insuredName"),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                value.apply("name"),
                value.apply("nameKana"),
                value.apply("nameOther"),
                value.apply("nameOtherKana"),
                null,
                null,
                null,
                value.apply("postalCode"),
                value.apply("address"),
                value.apply("referenceNumber"),
                null);
    }

    static ObservedResult nothing() {
        return new ObservedResult(
                null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
                null, null, null, null, null, null);
    }

    static NationalResult said(@Nullable Validity validity, ObservedResult... results) {
        return new NationalResult(CLINIC, true, SAID_AT, DAY, null, validity, null, null, List.of(results), null);
    }

    static NationalResult asked(@Nullable Validity validity, ObservedResult... results) {
        return new NationalResult(
                CLINIC,
                true,
                SAID_AT,
                DAY,
                CheckMethod.NUMBER,
                validity,
                CoverageFixture.numbers("B", null),
                CoverageFixture.BORN.plusDays(1),
                Arrays.asList(results),
                null);
    }

    static Observation observation(NationalResult result) {
        return observation(result, false);
    }

    static Observation observation(NationalResult result, boolean pinless) {
        return observation(ObservationSource.FACE_FILE, result, pinless);
    }

    static Observation observation(ObservationSource source, NationalResult result, boolean pinless) {
        return new Observation(
                UUID.fromString("01900000-0000-7000-8000-00000000000e"),
                CLINIC,
                source,
                SAID_AT,
                "0".repeat(64),
                null,
                null,
                pinless,
                result);
    }
}
