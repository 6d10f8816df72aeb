package jp.madoguchi.gateway.domain;

import java.util.List;
import jp.madoguchi.contracts.event.CopayClause;

/**
 * 窓口への指示: the one thing the desk is told.
 *
 * @param id stable
 * @param title what happened
 * @param steps what to do, in the order of the rules
 * @param ratio what the patient pays, in words
 * @param clause the clause of the first way that works
 * @param next what happens after the patient is taken
 */
public record DeskInstruction(
        String id, String title, List<DeskStep> steps, String ratio, CopayClause clause, String next) {}
