package jp.madoguchi.eligibility.domain;

import java.util.List;
import java.util.function.Predicate;
import jp.madoguchi.contracts.event.CoverageOperation;
import jp.madoguchi.rules.RegistrationTerm;

/**
 * 登録の操作の決まり: a version that says what it is must do just that to the version just before it. Who says nothing is
 * bound by none of them. Where the version just before is not there, this one may have overtaken it, or the sender
 * counts otherwise: then it is held to what it must show whatever came between.
 */
final class OperationRules {
    private static final String BASIS = "保発0710第1号 5(1)（保険者による迅速かつ正確なデータ登録）";

    /** 訂正 and 資格喪失 change what is registered. */
    static final Rule<DeclaredChange> OF_A_REGISTERED_RECORD = rule(
            "ELG-141",
            "operation",
            "訂正と資格喪失は、登録済みの記録だけに行えます。登録がなければ新規で送ってください",
            change -> !change.follows() || change.known() || change.registers());

    /** 新規 brings a coverage that the record did not have; a new record has nothing else. */
    static final Rule<DeclaredChange> ADDS_A_COVERAGE = rule(
            "ELG-142",
            "operation",
            "新規の登録に新しい資格がありません。登録済みの内容を改めるなら訂正で送ってください",
            change -> !change.follows() || !change.registers() || change.adds());

    /** 遅れての登録: one of its coverages began more days ago than REG-101 gives; the last of these days is in time. */
    static final Rule<DeclaredChange> IS_LATE = rule(
            "ELG-143",
            "operation",
            "遅れての登録に、登録の期限を過ぎた資格がありません。新規で送ってください",
            change -> !change.is(CoverageOperation.REGISTER_LATE)
                    || change.brought()
                            .anyMatch(coverage -> RegistrationTerm.isLate(coverage.validFrom(), change.today())));

    /** 資格喪失 names the 資格喪失日 of a coverage that had none. */
    static final Rule<DeclaredChange> NAMES_THE_DAY_OF_LOSS = rule(
            "ELG-144",
            "coverages.disqualifiedOn",
            "資格喪失には、まだ喪失していない資格の資格喪失日が要ります",
            change -> !change.is(CoverageOperation.LOSE) || change.isOfNothing() || change.namesALoss());

    /** 資格喪失 does nothing but lose, and 訂正 brings no further coverage and no loss: each has a word of its own. */
    static final Rule<DeclaredChange> DOES_NOTHING_ELSE = rule(
            "ELG-145",
            "operation",
            "訂正と資格喪失に、ほかの操作が含まれています。新しい資格は新規、資格喪失日は資格喪失、ほかの変更は訂正の版で送ってください",
            change -> change.registers()
                    || !change.follows()
                    || !change.known()
                    || (change.is(CoverageOperation.LOSE)
                            ? !change.doesMoreThanLose()
                            : !change.addsOneMore() && !change.loses()));

    static final List<Rule<DeclaredChange>> CATALOGUE =
            List.of(OF_A_REGISTERED_RECORD, ADDS_A_COVERAGE, IS_LATE, NAMES_THE_DAY_OF_LOSS, DOES_NOTHING_ELSE);

    private OperationRules() {}

    static List<Rule<DeclaredChange>> broken(DeclaredChange change) {
        return Rule.broken(CATALOGUE, change);
    }

    private static Rule<DeclaredChange> rule(String id, String field, String message, Predicate<DeclaredChange> holds) {
        return new Rule<>(id, field, message, BASIS, holds);
    }
}
