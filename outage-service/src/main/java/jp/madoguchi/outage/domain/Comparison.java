package jp.madoguchi.outage.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.contracts.event.CoverageFacts;
import jp.madoguchi.contracts.id.InsuredNumbers;

/** 三つの資格の突合: what was declared at the desk, what the clinic had known before, and what was confirmed. */
public record Comparison(Declared declared, Confirmed confirmed) {

    /** Line by line, for the person who decides. */
    public List<Line> lines() {
        return Arrays.stream(ComparedItem.values()).map(this::line).toList();
    }

    /** Whether a claim made by what the desk went by would name another coverage. */
    public boolean numbersDiffer() {
        return lines().stream().anyMatch(Line::differs);
    }

    /** Whether the share that was taken cannot be the one of the confirmed coverage. */
    public boolean shareDiffers() {
        return !confirmed.shares().isEmpty()
                && !confirmed.shares().contains(declared.copay().percent());
    }

    /** 患者の申立てに基づく割合で受領した70歳以上等の患者. */
    public boolean declaredByElderly() {
        return confirmed.elderly() && declared.byDeclaration();
    }

    /** 医療扶助で受け付けた患者に、その日の資格が見つかった: the coverage goes first, and what it leaves stays with the office. */
    public boolean coveredOnAssistance() {
        return declared.onAssistance() && confirmed.valid();
    }

    /** What the desk went by: what was shown, or else the coverage it knew; nothing where only a share was said. */
    private Optional<InsuredNumbers> wentBy() {
        return Optional.ofNullable(declared.numbers()).or(this::old);
    }

    private Optional<InsuredNumbers> old() {
        return Optional.ofNullable(declared.former()).map(CoverageFacts::numbers);
    }

    private Line line(ComparedItem item) {
        InsuredNumbers now = confirmed.coverage().numbers();
        return new Line(
                item,
                Optional.ofNullable(declared.numbers()).flatMap(item::of),
                old().flatMap(item::of),
                item.of(now),
                wentBy().filter(before -> item.differs(before, now)).isPresent());
    }

    /** 一行: empty where nothing is known. */
    public record Line(
            ComparedItem item,
            Optional<String> declared,
            Optional<String> old,
            Optional<String> confirmed,
            boolean differs) {
        /** Masked: this identifies a person, and strings end up in logs. */
        @Override
        public String toString() {
            return "Line[" + item + "]";
        }
    }
}
