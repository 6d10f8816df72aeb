package jp.madoguchi.outage.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.outage.application.ViewOutage;
import jp.madoguchi.outage.domain.OutageEntry;
import jp.madoguchi.outage.rest.OutageResource.OutageJson;
import org.jspecify.annotations.Nullable;

/**
 * 障害とその経過: person-free.
 *
 * @param timeline from the first to the last
 */
record OutageDetailJson(InstitutionCode institution, OutageJson outage, List<Line> timeline) {
    static OutageDetailJson of(ViewOutage.Detail detail) {
        return new OutageDetailJson(
                detail.view().outage().institution(),
                OutageJson.of(detail.view()),
                detail.timeline().entries().stream().map(Line::of).toList());
    }

    /** 経過の一行. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(
            Instant at,
            OutageEntry.Kind kind,
            String kindLabel,
            String text,
            @Nullable UUID incidentId) {
        static Line of(OutageEntry entry) {
            return new Line(entry.at(), entry.kind(), entry.kind().label(), entry.text(), entry.incidentId());
        }
    }
}
