package jp.madoguchi.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import jp.madoguchi.contracts.event.DeclarationContent;

/** 申立書の記入状況: tells everything that is still missing. Intake goes on whatever it finds. */
public final class DeclarationCompleteness {
    private DeclarationCompleteness() {}

    /** All rules this form breaks on the day of the visit, in the order of the form. */
    public static List<DeclarationRule> findings(DeclarationContent form, LocalDate day) {
        return Stream.of(DeclarationRule.values())
                .filter(rule -> rule.isBrokenBy(form, day))
                .toList();
    }
}
