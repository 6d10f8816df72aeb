package jp.madoguchi.eligibility.rest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.UUID;
import jp.madoguchi.eligibility.domain.Card;
import jp.madoguchi.eligibility.domain.CardRecord;
import jp.madoguchi.eligibility.domain.CertificateSerial;
import jp.madoguchi.rules.CardMedium;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** カードの登録の要求. */
record CardJson(
        @NotNull @Pattern(regexp = CertificateSerial.FORM) String serial,
        @NotNull @Pattern(regexp = "[A-Za-z0-9._:-]{1,64}") String recordId,
        @NotNull CardMedium kind,
        @NotNull LocalDate expiresOn,
        boolean pinless) {

    CardRecord record() {
        return new CardRecord(new CertificateSerial(serial), recordId, new Card(kind, expiresOn, pinless));
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
    @Schema(name = "CardRegistered")
    record Registered(UUID personId, long holders) {}
}
