package jp.madoguchi.claim.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import jp.madoguchi.claim.domain.ClaimCase;
import jp.madoguchi.claim.domain.DecisionSnapshot;
import jp.madoguchi.claim.domain.Finding;
import jp.madoguchi.claim.domain.Insured;
import jp.madoguchi.contracts.event.CardFace;
import jp.madoguchi.contracts.event.VisitRecorded;
import jp.madoguchi.contracts.id.AssistanceTicket;
import jp.madoguchi.contracts.id.InsuredNumbers;
import jp.madoguchi.contracts.id.Sex;
import org.jspecify.annotations.Nullable;

/** 案件の詳細: with the person, the numbers claimed on or those of a 医療券, and what every rule said. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ClaimDetailJson(
        @JsonUnwrapped ClaimJson claim,
        @Nullable PatientJson patient,
        @Nullable InsuredNumbers numbers,
        @Nullable AssistanceTicket ticket,
        List<Finding> findings) {
    /** 患者. */
    record PatientJson(String name, LocalDate birthDate, Sex sex) {
        static @Nullable PatientJson of(@Nullable VisitRecorded visit) {
            if (visit == null) {
                return null;
            }
            CardFace face = visit.patient();
            return new PatientJson(face.name(), face.birthDate(), face.sex());
        }
    }

    static ClaimDetailJson of(ClaimCase known) {
        DecisionSnapshot decided = known.decided();
        Insured insured = decided == null ? null : decided.insured();
        VisitRecorded visit = known.facts().visit();
        return new ClaimDetailJson(
                ClaimJson.of(known),
                PatientJson.of(visit),
                insured == null ? null : insured.numbers(),
                visit == null ? null : visit.ticket(),
                known.findings());
    }
}
