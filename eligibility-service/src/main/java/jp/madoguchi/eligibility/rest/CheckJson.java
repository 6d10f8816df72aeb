package jp.madoguchi.eligibility.rest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import jp.madoguchi.contracts.event.CheckMethod;
import jp.madoguchi.contracts.event.Validity;
import jp.madoguchi.contracts.id.BranchNumber;
import jp.madoguchi.contracts.id.EraDate;
import jp.madoguchi.contracts.id.InsuredNumber;
import jp.madoguchi.contracts.id.InsuredNumbers;
import jp.madoguchi.contracts.id.InsuredSymbol;
import jp.madoguchi.contracts.id.InsurerNumber;
import jp.madoguchi.eligibility.domain.CertificateSerial;
import jp.madoguchi.eligibility.domain.CheckQuestion;
import jp.madoguchi.eligibility.domain.CheckQuestion.ByCertificate;
import jp.madoguchi.eligibility.domain.CheckQuestion.ByNumbers;
import jp.madoguchi.eligibility.domain.ShownDocument;
import org.jspecify.annotations.Nullable;

/** 資格確認の要求: by the numbers or by the certificate. Dates may be written as the 資格確認書 prints them. */
@OneWayToAsk
record CheckJson(
        @NotNull CheckMethod method,
        @NotNull EraDate confirmationDate,
        @Nullable UUID visitId,
        @Nullable @Pattern(regexp = CertificateSerial.FORM) String certificateSerial,
        @Nullable InsurerNumber insurerNumber,
        @Nullable InsuredSymbol symbol,
        @Nullable InsuredNumber number,
        @Nullable BranchNumber branch,
        @Nullable EraDate birthDate,
        @Nullable ShownDocument document,
        @Nullable Validity observedValidity) {

    /** Complete, because {@link OneWayToAsk} has looked. */
    CheckQuestion question() {
        LocalDate born = birthDate == null ? null : birthDate.date();
        return certificateSerial == null
                ? new ByNumbers(
                        method,
                        new InsuredNumbers(
                                Objects.requireNonNull(insurerNumber), symbol, Objects.requireNonNull(number), branch),
                        Objects.requireNonNull(born),
                        confirmationDate.date(),
                        document)
                : new ByCertificate(new CertificateSerial(certificateSerial), born, confirmationDate.date());
    }

    /** Masked: strings end up in logs. */
    @Override
    public String toString() {
        return "CheckJson[***]";
    }
}
