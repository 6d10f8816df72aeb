package jp.madoguchi.outage.rest;

import java.util.Arrays;
import java.util.List;
import jp.madoguchi.contracts.event.CheckMethod;
import jp.madoguchi.outage.domain.rule.MethodMatrix;
import jp.madoguchi.outage.domain.rule.Situation;

/** 利用可能な状況の一行: the manual's table as people read it, with the reason of every cell. */
record MethodRow(String situation, List<MethodMatrix.Cell> cells) {
    /** The whole table. */
    static final List<MethodRow> ALL =
            Arrays.stream(Situation.values()).map(MethodRow::of).toList();

    private static MethodRow of(Situation situation) {
        return new MethodRow(
                situation.label(),
                Arrays.stream(CheckMethod.values())
                        .map(method -> MethodMatrix.MANUAL.cell(situation, method))
                        .toList());
    }
}
