package jp.madoguchi.rules;

import java.time.LocalDate;
import jp.madoguchi.contracts.event.DeclarationContent;
import jp.madoguchi.contracts.event.InsuranceKind;
import jp.madoguchi.contracts.event.IssuedWhen;
import jp.madoguchi.contracts.id.Sex;
import org.jspecify.annotations.Nullable;

/** 申立書 of synthetic people. */
final class DeclarationFixture {
    private DeclarationFixture() {}

    /** Nothing missing: an adult with 社保 who signed in person. */
    static DeclarationContent anyDeclaration() {
        return declarationWith(InsuranceKind.EMPLOYEES, "試験健康保険組合", "試験株式会社", null, LocalDate.of(1980, 6, 15));
    }

    static DeclarationContent declarationWith(
            @Nullable InsuranceKind kind,
            @Nullable String insurerName,
            @Nullable String workplace,
            @Nullable Integer ratio,
            @Nullable LocalDate birthDate) {
        return new DeclarationContent(
                true,
                kind,
                insurerName,
                workplace,
                IssuedWhen.WITHIN_A_MONTH,
                ratio,
                "試験　太郎",
                "シケン　タロウ",
                birthDate,
                Sex.MALE,
                "東京都千代田区試験１－１－１",
                null,
                LocalDate.of(2026, 11, 21),
                "試験 太郎",
                null,
                "03-0000-0000");
    }

    static DeclarationContent declarationSignedBy(@Nullable String signedBy, @Nullable String relationToPatient) {
        DeclarationContent form = anyDeclaration();
        return new DeclarationContent(
                form.certificateIssued(),
                form.insuranceKind(),
                form.insurerName(),
                form.workplace(),
                form.issuedWhen(),
                form.declaredRatioPercent(),
                form.name(),
                form.nameKana(),
                form.birthDate(),
                form.sex(),
                form.address(),
                form.residence(),
                form.writtenOn(),
                signedBy,
                relationToPatient,
                form.phone());
    }

    static DeclarationContent blankDeclaration(@Nullable String text) {
        return new DeclarationContent(
                false, null, text, text, null, null, "", text, null, null, text, null, null, text, text, text);
    }
}
