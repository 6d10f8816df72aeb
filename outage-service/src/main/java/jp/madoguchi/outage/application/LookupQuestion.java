package jp.madoguchi.outage.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import jp.madoguchi.outage.domain.LookupCriteria;
import jp.madoguchi.outage.domain.LookupStep;
import org.jspecify.annotations.Nullable;

/**
 * 照会の問い: a complete search by somebody at some moment.
 *
 * @param today the day the grant must cover
 * @param complete whether the index had heard everything before it was asked, so that "nobody" is a statement
 * @param after the search a wider step follows
 * @param visitId the 控えた受診 it is for
 * @param forHeldVisit whether the institution holds that visit, so that the patient came while nothing could be asked
 * @param cameDuringOutage whether the clerk states that the patient came during the outage
 */
public record LookupQuestion(
        Asker asker,
        Instant at,
        LocalDate today,
        boolean complete,
        LookupCriteria criteria,
        LookupStep step,
        @Nullable UUID after,
        @Nullable UUID visitId,
        boolean forHeldVisit,
        boolean cameDuringOutage) {}
