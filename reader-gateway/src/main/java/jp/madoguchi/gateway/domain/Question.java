package jp.madoguchi.gateway.domain;

import java.time.LocalDate;
import java.util.UUID;
import jp.madoguchi.contracts.event.CheckMethod;
import jp.madoguchi.contracts.event.Validity;
import jp.madoguchi.contracts.id.InsuredNumbers;
import org.jspecify.annotations.Nullable;

/**
 * 資格確認の問い: what the gateway asks the eligibility service for one patient.
 *
 * @param observed what the card reader's terminal had shown
 */
public record Question(
        UUID visitId,
        CheckMethod method,
        LocalDate confirmationDate,
        InsuredNumbers numbers,
        LocalDate birthDate,
        @Nullable Validity observed) {}
