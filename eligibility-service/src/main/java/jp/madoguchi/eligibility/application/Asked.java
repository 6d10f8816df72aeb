package jp.madoguchi.eligibility.application;

import java.time.Instant;
import java.util.UUID;
import jp.madoguchi.contracts.event.Validity;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.eligibility.domain.CheckQuestion;
import org.jspecify.annotations.Nullable;

/**
 * 照会の一件: a question with who asks it, for which institution and when.
 *
 * @param visitId the visit it is asked for, if one
 * @param observed what the national system answered on the card's face result, if anything
 */
public record Asked(
        UUID checkId,
        InstitutionCode institution,
        String account,
        @Nullable UUID visitId,
        @Nullable Validity observed,
        CheckQuestion question,
        Instant askedAt) {}
