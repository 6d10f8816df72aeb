package jp.madoguchi.contracts.summary;

import java.time.Instant;
import java.util.UUID;
import jp.madoguchi.contracts.id.InstitutionCode;
import org.jspecify.annotations.Nullable;

/**
 * 要約の見出し: which outage, of whom, and when.
 *
 * @param closedAt when this text was sealed
 * @param supplementOf the seal of the text before, when this one tells of visits that came or were settled later
 */
public record SummaryHead(
        UUID outageId,
        InstitutionCode institution,
        Instant openedAt,
        Instant endedAt,
        Instant closedAt,
        @Nullable String supplementOf) {}
