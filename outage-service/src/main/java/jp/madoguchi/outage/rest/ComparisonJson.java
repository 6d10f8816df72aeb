package jp.madoguchi.outage.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.madoguchi.contracts.event.ReconcileResult;
import jp.madoguchi.contracts.event.ResolutionKind;
import jp.madoguchi.outage.domain.ChosenResolution;
import jp.madoguchi.outage.domain.ComparedItem;
import jp.madoguchi.outage.domain.Comparison;
import jp.madoguchi.outage.domain.HeldVisit;
import jp.madoguchi.outage.domain.rule.ResolutionRule;
import jp.madoguchi.outage.domain.rule.ResolutionRules;
import org.jspecify.annotations.Nullable;

/** 三つの資格の突合と、そこから決まる扱い. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ComparisonJson(
        UUID visitId,
        LocalDate confirmationDate,
        @Nullable ReconcileResult result,
        String basis,
        List<Line> lines,
        Share share,
        Proposal proposal) {

    static ComparisonJson of(HeldVisit visit, Comparison comparison) {
        return new ComparisonJson(
                visit.visitId(),
                visit.confirmationDate(),
                visit.result(),
                comparison.declared().basis().label(),
                comparison.lines().stream().map(Line::of).toList(),
                Share.of(comparison),
                Proposal.of(ResolutionRules.deciding(comparison)));
    }

    /** 番号の一行. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(
            ComparedItem item,
            String label,
            @Nullable String declared,
            @Nullable String old,
            @Nullable String confirmed,
            boolean differs) {
        static Line of(Comparison.Line line) {
            return new Line(
                    line.item(),
                    line.item().label(),
                    line.declared().orElse(null),
                    line.old().orElse(null),
                    line.confirmed().orElse(null),
                    line.differs());
        }
    }

    /** 負担割合: what was taken, by which clause, and what it may have to be. */
    record Share(int chargedPercent, String clause, List<Integer> rightPercents, boolean differs) {
        static Share of(Comparison comparison) {
            return new Share(
                    comparison.declared().copay().percent(),
                    comparison.declared().copay().clause().label(),
                    comparison.confirmed().shares(),
                    comparison.shareDiffers());
        }
    }

    /** 扱い: one key agrees to it. */
    record Proposal(ResolutionKind kind, String label, String rule, String message, String clause) {
        static Proposal of(ResolutionRule rule) {
            return new Proposal(
                    rule.kind(),
                    rule.kind().label(),
                    rule.id(),
                    rule.message(),
                    rule.basis().label());
        }
    }

    /** 決めた扱い; with the share where the person's income decides and somebody looked it up. */
    record Resolution(
            @NotNull ResolutionKind kind,
            @Nullable @Min(0) @Max(100) Integer rightPercent) {
        ChosenResolution chosen() {
            return new ChosenResolution(kind, rightPercent);
        }
    }
}
