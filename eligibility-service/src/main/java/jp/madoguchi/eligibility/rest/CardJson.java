package jp.madoguchi.eligibility.rest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import jp.madoguchi.contracts.id.InsurerNumber;
import jp.madoguchi.eligibility.domain.Card;
import jp.madoguchi.eligibility.domain.CardOutcome;
import jp.madoguchi.eligibility.domain.CardRecord;
import jp.madoguchi.eligibility.domain.CertificateSerial;
import jp.madoguchi.eligibility.domain.Feeder;
import jp.madoguchi.rules.CardMedium;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * カードの登録の要求.
 *
 * @param insurerNumber whose record it is; without it the implementing body's
 * @param version grows with what is said of this card; a later one names its one holder anew
 */
record CardJson(
        @NotNull @Pattern(regexp = CertificateSerial.FORM) String serial,
        @NotNull @Pattern(regexp = "[A-Za-z0-9._:-]{1,64}") String recordId,
        @Nullable InsurerNumber insurerNumber,
        @NotNull CardMedium kind,
        @NotNull LocalDate expiresOn,
        boolean pinless,
        @Nullable @Positive Long version) {

    CardRecord record() {
        return new CardRecord(
                new CertificateSerial(serial),
                recordId,
                insurerNumber == null ? Feeder.IMPLEMENTING_BODY : Feeder.of(insurerNumber),
                new Card(kind, expiresOn, pinless),
                Objects.requireNonNullElse(version, CardRecord.UNCOUNTED));
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
     * @param mislinkIds the mis-links this registration brought to light; a later version of the card ends them
     */
    @Schema(name = "CardRegistered")
    record Registered(UUID personId, long holders, List<UUID> mislinkIds) {
        static Registered of(CardOutcome.Standing standing) {
            return new Registered(standing.personId(), standing.holders(), standing.mislinkIds());
        }
    }
}
