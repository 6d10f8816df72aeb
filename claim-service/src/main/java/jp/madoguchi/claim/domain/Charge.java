package jp.madoguchi.claim.domain;

import java.time.LocalDate;
import java.util.List;

/** 診療の内容: what was done on the day of a visit. */
public record Charge(LocalDate serviceDate, List<Disease> diseases, List<ServiceLine> lines) {
    /** Keeps its own copies. */
    public Charge {
        diseases = List.copyOf(diseases);
        lines = List.copyOf(lines);
    }

    /** 合計点数. */
    public int points() {
        return lines.stream().mapToInt(ServiceLine::total).sum();
    }
}
