package jp.madoguchi.eligibility.domain;

import java.time.LocalDate;
import java.util.Optional;
import jp.madoguchi.contracts.event.InsuranceKind;
import jp.madoguchi.contracts.id.InsurerNumber;
import jp.madoguchi.rules.LawCode;
import jp.madoguchi.rules.ReviewOrganisation;
import jp.madoguchi.rules.ReviewRouting;
import org.jspecify.annotations.Nullable;

/**
 * 保険者の届出: an insurer as its sender states it.
 *
 * @param kind may be left out, for the number says it
 * @param today the day whose tables are asked
 */
public record InsurerRecord(
        InsurerNumber number, String name, @Nullable InsuranceKind kind, LocalDate today) {

    Optional<InsuranceKind> kindOfTheNumber() {
        return LawCode.kind(number, today);
    }

    /** The insurer its number names; none for a 法別番号 no 医療保険 has. */
    public Optional<Insurer> insurer() {
        return kindOfTheNumber()
                .flatMap(known -> LawCode.scheme(number, today)
                        .flatMap(scheme -> organisation()
                                .map(organisation -> new Insurer(number, name, known, scheme, organisation))));
    }

    private Optional<ReviewOrganisation> organisation() {
        return ReviewRouting.ofInsurer(number, today)
                .match(to -> Optional.of(to.organisation()), either -> Optional.empty(), Optional::empty);
    }
}
