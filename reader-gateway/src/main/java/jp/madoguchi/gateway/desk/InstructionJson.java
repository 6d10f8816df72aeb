package jp.madoguchi.gateway.desk;

import java.util.List;
import jp.madoguchi.contracts.event.CopayClause;
import jp.madoguchi.contracts.event.VisitBasis;
import jp.madoguchi.gateway.domain.DeskInstruction;
import jp.madoguchi.gateway.domain.DeskStep;
import org.jspecify.annotations.Nullable;

/** 窓口への指示. */
record InstructionJson(
        String id,
        String title,
        List<StepJson> steps,
        String ratio,
        CopayClause clause,
        String clauseLabel,
        String next) {

    static InstructionJson of(DeskInstruction instruction) {
        return new InstructionJson(
                instruction.id(),
                instruction.title(),
                instruction.steps().stream().map(StepJson::of).toList(),
                instruction.ratio(),
                instruction.clause(),
                instruction.clause().label(),
                instruction.next());
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
}
