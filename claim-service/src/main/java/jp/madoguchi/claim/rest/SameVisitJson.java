package jp.madoguchi.claim.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import jp.madoguchi.claim.application.ShowSameVisits;
import jp.madoguchi.claim.domain.ClaimCase;
import jp.madoguchi.claim.domain.SameVisit.Merge;
import jp.madoguchi.claim.domain.SuspectedPair;
import jp.madoguchi.claim.domain.VisitPair;
import jp.madoguchi.contracts.event.CardFace;
import jp.madoguchi.contracts.event.SameVisitGround;
import jp.madoguchi.contracts.event.VisitRecorded;
import org.jspecify.annotations.Nullable;

/**
 * 二重の受付: what is suspected, and what was merged and can still be parted.
 *
 * @param suspected nobody has said yet whether they are one visit or two
 */
record SameVisitJson(List<Suspected> suspected, List<Merged> merged) {
    static SameVisitJson of(ShowSameVisits.Shown shown) {
        return new SameVisitJson(
                shown.suspected().stream().map(Suspected::of).toList(),
                shown.merged().stream().map(Merged::of).toList());
    }

    /** 疑い. */
    record Suspected(Visit earlier, Visit later, List<String> grounds) {
        static Suspected of(SuspectedPair pair) {
            return new Suspected(Visit.of(pair.earlier()), Visit.of(pair.later()), labels(pair.grounds()));
        }
    }

    /** まとめ: by whom, when and why. */
    record Merged(Visit aside, Visit standing, List<String> grounds, String account, Instant mergedAt) {
        static Merged of(VisitPair pair) {
            Merge merge = Objects.requireNonNull(pair.aside().facts().same().merge(), "a merged pair has its merge");
            return new Merged(
                    Visit.of(pair.aside()),
                    Visit.of(pair.standing()),
                    labels(merge.grounds()),
                    merge.account(),
                    merge.at());
        }
    }

    /**
     * 受診: what a person tells two of them apart by, and which of them is better left standing.
     *
     * @param charged whether what was done is here
     * @param out whether its claim is out
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Visit(
            UUID visitId,
            Instant takenAt,
            LocalDate confirmationDate,
            String name,
            @Nullable String nameKana,
            LocalDate birthDate,
            String sex,
            String basis,
            @Nullable String account,
            boolean charged,
            boolean out) {
        static Visit of(ClaimCase known) {
            VisitRecorded visit = Objects.requireNonNull(known.facts().visit(), "what is compared was recorded");
            CardFace face = visit.patient();
            return new Visit(
                    visit.visitId(),
                    visit.takenAt(),
                    visit.confirmationDate(),
                    face.name(),
                    face.nameKana(),
                    face.birthDate(),
                    face.sex().label(),
                    visit.basis().label(),
                    visit.reception() == null ? null : visit.reception().account(),
                    known.facts().charge() != null,
                    known.status().isOut());
        }
    }

    private static List<String> labels(List<SameVisitGround> grounds) {
        return grounds.stream().map(SameVisitGround::label).toList();
    }

    /**
     * 決めたこと.
     *
     * @param into absent while the visit stands by itself
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Said(UUID visitId, @Nullable UUID into, int version) {
        static Said of(ClaimCase known) {
            Merge merge = known.facts().same().merge();
            return new Said(
                    known.visitId(),
                    merge == null ? null : merge.into(),
                    known.facts().same().version());
        }
    }

    /** 残す受診. */
    record Merging(@NotNull UUID into) {}

    /** 分けること. */
    record Parting(
            @NotNull UUID from, @NotBlank @Size(max = 500) String reason) {}

    /** 別の受診であること. */
    record Distinction(@NotNull UUID from) {}
}
