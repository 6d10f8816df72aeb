package jp.madoguchi.gateway.desk;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jp.madoguchi.contracts.event.CopayClause;
import jp.madoguchi.contracts.event.VisitBasis;
import jp.madoguchi.gateway.domain.DeskInstruction;
import jp.madoguchi.gateway.domain.DeskStep;
import jp.madoguchi.gateway.domain.FollowUp;
import jp.madoguchi.gateway.domain.WriteDown;
import org.jspecify.annotations.Nullable;

/**
 * 窓口への指示.
 *
 * @param ratio what the patient pays, in words
 * @param usualPercent what the patient pays where nothing more is known
 * @param possiblePercents every share the desk may choose
 * @param next what follows, in words
 */
record InstructionJson(
        String id,
        String title,
        @Nullable VisitBasis basis,
        List<StepJson> steps,
        String ratio,
        int usualPercent,
        List<Integer> possiblePercents,
        CopayClause clause,
        String clauseLabel,
        List<NoteJson> writeDown,
        Set<FollowUp> follows,
        String next,
        boolean offersDiscretion,
        boolean needsSecondLook) {

    static InstructionJson of(DeskInstruction instruction) {
        return new InstructionJson(
                instruction.id(),
                instruction.title(),
                instruction.basis(),
                instruction.steps().stream().map(StepJson::of).toList(),
                instruction.share().words(),
                instruction.share().usual(),
                instruction.share().possible(),
                instruction.clause(),
                instruction.clause().label(),
                instruction.writeDown().stream().map(NoteJson::of).toList(),
                instruction.follows(),
                instruction.follows().stream().map(FollowUp::label).collect(Collectors.joining("。")),
                instruction.offersDiscretion(),
                instruction.needsSecondLook());
    }

    /** 手順の一つ. */
    record StepJson(
            DeskStep step,
            String text,
            String clause,
            @Nullable VisitBasis leadsTo) {
        static StepJson of(DeskStep step) {
            return new StepJson(step, step.text(), step.clause(), step.leadsTo());
        }
    }

    /** 書き留めることの一つ. */
    record NoteJson(WriteDown item, String label, String clause) {
        static NoteJson of(WriteDown item) {
            return new NoteJson(item, item.label(), item.clause());
        }
    }
}
