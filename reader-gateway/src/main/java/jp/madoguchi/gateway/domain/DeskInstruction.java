package jp.madoguchi.gateway.domain;

import java.util.List;
import java.util.Set;
import jp.madoguchi.contracts.event.CopayClause;
import jp.madoguchi.contracts.event.VisitBasis;
import org.jspecify.annotations.Nullable;

/**
 * 窓口への指示: the one thing the desk is told.
 *
 * @param id stable: what happened, and the rung of the notice the desk stands on
 * @param title what happened
 * @param basis the ground on which the patient can be taken now; absent while something is still to be asked for
 * @param steps what to do, in the order of the notice
 * @param share what the patient pays
 * @param clause the clause of the share
 * @param writeDown what the desk notes, in one order
 * @param follows what happens after the patient is taken, in one order
 * @param offersDiscretion 2(3)ただし書き: a named person may decide to charge less than 10割
 * @param needsSecondLook 10割 is charged only after somebody looked once more
 */
public record DeskInstruction(
        String id,
        String title,
        @Nullable VisitBasis basis,
        List<DeskStep> steps,
        Share share,
        CopayClause clause,
        Set<WriteDown> writeDown,
        Set<FollowUp> follows,
        boolean offersDiscretion,
        boolean needsSecondLook) {}
