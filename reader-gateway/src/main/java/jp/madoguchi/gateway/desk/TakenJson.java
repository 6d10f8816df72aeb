package jp.madoguchi.gateway.desk;

import java.util.List;
import jp.madoguchi.contracts.event.DeclarationContent;
import jp.madoguchi.gateway.application.TakeOutcome;
import jp.madoguchi.rules.DeclarationCompleteness;
import jp.madoguchi.web.Finding;
import org.jspecify.annotations.Nullable;

/**
 * 受付の回答: sent only after the commit reached the disk.
 *
 * @param repeated the same request had been saved before, and nothing was saved again
 * @param hints what the 申立書 still leaves open; intake goes on whatever it says
 */
record TakenJson(boolean saved, boolean repeated, RecordedJson visit, List<Finding> hints, long unsent) {
    static TakenJson of(TakeOutcome.Taken taken, @Nullable DeclarationContent form, long unsent) {
        RecordedJson visit = RecordedJson.of(taken.visit());
        List<Finding> hints = form == null
                ? List.of()
                : DeclarationCompleteness.findings(form, visit.confirmationDate()).stream()
                        .map(rule -> new Finding(rule.id(), rule.field(), rule.message(), rule.basis()))
                        .toList();
        return new TakenJson(true, taken.again(), visit, hints, unsent);
    }
}
