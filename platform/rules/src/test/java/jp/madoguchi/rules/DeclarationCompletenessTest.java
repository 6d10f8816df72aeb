package jp.madoguchi.rules;

import static jp.madoguchi.rules.DeclarationFixture.anyDeclaration;
import static jp.madoguchi.rules.DeclarationFixture.blankDeclaration;
import static jp.madoguchi.rules.DeclarationFixture.declarationSignedBy;
import static jp.madoguchi.rules.DeclarationFixture.declarationWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.madoguchi.contracts.event.DeclarationContent;
import jp.madoguchi.contracts.event.InsuranceKind;
import jp.madoguchi.testing.architecture.Covers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@Covers({
    "DCL-101", "DCL-102", "DCL-103", "DCL-104", "DCL-105", "DCL-106", "DCL-107", "DCL-108",
    "DCL-109", "DCL-110", "DCL-111", "DCL-112", "DCL-113", "DCL-114", "DCL-115", "DCL-116"
})
class DeclarationCompletenessTest {
    private static final LocalDate VISIT = LocalDate.of(2026, 11, 21);

    @Test
    void findsNothingOnACompleteForm() {
        assertEquals("", findings(anyDeclaration()));
    }

    @Test
    void findsEverythingOnAnEmptyFormAtOnceAndInTheOrderOfTheForm() {
        assertEquals(
                "DCL-101 DCL-102 DCL-103 DCL-106 DCL-108 DCL-109 DCL-110 DCL-111 DCL-112 DCL-113 DCL-114 DCL-116",
                findings(blankDeclaration(null)));
    }

    @Test
    void takesSpacesForNothing() {
        assertEquals(findings(blankDeclaration(null)), findings(blankDeclaration("　 ")));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
            社保 without 事業所名, EMPLOYEES, 試験健康保険組合, , , 1980-06-15, DCL-104
            社保 with 事業所名, EMPLOYEES, 試験健康保険組合, 試験株式会社, , 1980-06-15, ''
            その他 without 事業所名, OTHER, 自衛隊, , , 1980-06-15, DCL-104
            わからない without 事業所名, UNSURE, 分からない, , , 1980-06-15, DCL-104
            国保 of a city needs no 事業所名, NATIONAL, 試験市国民健康保険, , , 1980-06-15, ''
            国保 of an unknown name needs none, NATIONAL, , , , 1980-06-15, DCL-103
            国保組合 without 事業所名, NATIONAL, 試験国民健康保険組合, , , 1980-06-15, DCL-105
            国保組合 written with a space, NATIONAL, 試験 国民健康保険　組合, , , 1980-06-15, DCL-105
            国保組合 in short without 事業所名, NATIONAL, 試験国保組合, , , 1980-06-15, DCL-105
            国保組合 with 事業所名, NATIONAL, 試験国民健康保険組合, 試験株式会社, , 1980-06-15, ''
            国保 of a 一部事務組合 needs none, NATIONAL, 試験広域市町村圏組合国保, , , 1980-06-15, ''
            後期 needs no 事業所名 but the ratio, LATE_ELDERLY, 試験広域連合, , , 1950-01-10, DCL-107
            後期 by 障害認定 at 66, LATE_ELDERLY, 試験広域連合, , , 1960-01-10, DCL-107
            後期 with the ratio, LATE_ELDERLY, 試験広域連合, , 10, 1950-01-10, ''
            後期 without a birth date, LATE_ELDERLY, 試験広域連合, , , , DCL-107 DCL-110
            two days before the 70th birthday, NATIONAL, 試験市国民健康保険, , , 1956-11-23, ''
            the day before the 70th birthday, NATIONAL, 試験市国民健康保険, , , 1956-11-22, DCL-107
            the 70th birthday, NATIONAL, 試験市国民健康保険, , , 1956-11-21, DCL-107
            70 with the ratio, NATIONAL, 試験市国民健康保険, , 20, 1956-11-21, ''
            """)
    void asksByTheNotesOfTheForm(
            String name,
            InsuranceKind kind,
            @Nullable String insurerName,
            @Nullable String workplace,
            @Nullable Integer ratio,
            @Nullable LocalDate birthDate,
            String expected) {
        assertEquals(expected, findings(declarationWith(kind, insurerName, workplace, ratio, birthDate)));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
            the patient with another space,      試験太郎,  ,   ''
            a parent without the relation,       試験　花子, ,   DCL-115
            a parent with a blank relation,      試験　花子, ' ', DCL-115
            a parent with the relation,          試験　花子, 母,  ''
            nobody,                              ,          ,   DCL-114
            a blank signature,                   '　',      ,   DCL-114
            """)
    void asksForTheRelationWhenAnotherPersonSigned(
            String name, @Nullable String signedBy, @Nullable String relation, String expected) {
        assertEquals(expected, findings(declarationSignedBy(signedBy, relation)));
    }

    @ParameterizedTest
    @EnumSource(DeclarationRule.class)
    void saysInJapaneseWhichFieldIsMeant(DeclarationRule rule) {
        List<String> fields = Stream.of(DeclarationContent.class.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();

        assertTrue(fields.contains(rule.field()), rule.field());
        assertFalse(rule.message().isBlank());
    }

    private static String findings(DeclarationContent form) {
        return DeclarationCompleteness.findings(form, VISIT).stream()
                .map(DeclarationRule::id)
                .collect(Collectors.joining(" "));
    }
}
