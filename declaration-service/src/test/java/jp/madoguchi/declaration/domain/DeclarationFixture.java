package jp.madoguchi.declaration.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.madoguchi.contracts.event.ContactOutcome;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.contracts.id.InsuredNumber;
import jp.madoguchi.contracts.id.InsuredNumbers;
import jp.madoguchi.contracts.id.InsurerNumber;

/** 申立書の見本. */
final class DeclarationFixture {
    static final InstitutionCode CLINIC = InstitutionCode.valueOf("1311234569");
    static final InstitutionCode OTHER_CLINIC = InstitutionCode.valueOf("1317654323");
    /** Half past midnight in Japan, the evening before in Greenwich. */
    static final Instant TAKEN_AT = Instant.parse("2026-11-20T15:30:00Z");

    static final LocalDate TAKEN_ON = LocalDate.parse("2026-11-21");
    static final LocalDate TODAY = LocalDate.parse("2026-11-25");
    static final Instant GONE_AT = Instant.parse("2027-02-01T00:00:00Z");

    private DeclarationFixture() {}

    static TakenDeclaration anyTaken() {
        return new TakenDeclaration(
                UUID.fromString("019aa000-0000-7000-8000-000000000001"),
                UUID.fromString("019aa000-0000-7000-8000-000000000002"),
                CLINIC,
                TAKEN_AT,
                TAKEN_AT.plusSeconds(60),
                UUID.fromString("019aa000-0000-7000-8000-000000000003"));
    }

    static EligibilityDeclaration readDeclaration() {
        return anyTaken().read(new Reading.Read(List.of("DCL-116")));
    }

    static EligibilityDeclaration unreadableDeclaration() {
        return anyTaken().read(new Reading.Unreadable(UnreadableReason.SEAL_BROKEN));
    }

    static ContactReport noAnswer() {
        return new ContactReport(TAKEN_ON, ContactWay.PHONE, ContactOutcome.NO_ANSWER, null);
    }

    static InsuredNumbers numbersOf(String insurerNumber) {
        return new InsuredNumbers(InsurerNumber.valueOf(insurerNumber), null, InsuredNumber.valueOf("12345"), null);
    }
}
