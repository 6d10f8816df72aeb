package jp.madoguchi.eligibility.rest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.UUID;
import jp.madoguchi.contracts.id.InsurerNumber;
import jp.madoguchi.eligibility.domain.Card;
import jp.madoguchi.eligibility.domain.CardRecord;
import jp.madoguchi.eligibility.domain.CertificateSerial;
import jp.madoguchi.eligibility.domain.Feeder;
import jp.madoguchi.rules.CardMedium;
import org.jspecify.annotations.Nullable;

/**
 * カードの登録の要求.
 *
 * @param insurerNumber whose record it is; without it the implementing body's
 */
record CardJson(
        @NotNull @Pattern(regexp = CertificateSerial.FORM) String serial,
        @NotNull @Pattern(regexp = "[A-Za-z0-9._:-]{1,64}") String recordId,
        @Nullable InsurerNumber insurerNumber,
        @NotNull CardMedium kind,
        @NotNull LocalDate expiresOn,
        boolean pinless) {

    CardRecord record() {
        Feeder feeder = insurerNumber == null ? Feeder.IMPLEMENTING_BODY : Feeder.of(insurerNumber);
        return new CardRecord(new CertificateSerial(serial), recordId, feeder, new Card(kind, expiresOn, pinless));
    }

    /** Masked: strings end up in logs. */
    @Override
    public String toString() {
        return "CardJson[***]";
    }

    /**
     * カードの登録の回答.
     *
     * @param holders more than one is a mis-link
     */
    record Registered(UUID personId, long holders) {}
}
