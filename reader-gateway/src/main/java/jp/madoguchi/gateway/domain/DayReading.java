package jp.madoguchi.gateway.domain;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import jp.madoguchi.rules.DeskTerm;
import jp.madoguchi.rules.EvidenceTreatment;
import jp.madoguchi.rules.RuleChoices;
import org.jspecify.annotations.Nullable;

/** その日の規則: what the tables say of one day, as this clinic reads them. */
final class DayReading {
    private final LocalDate day;
    private final RuleChoices choices;
    private final Map<Evidence, EvidenceTreatment> worth = new EnumMap<>(Evidence.class);
    private final boolean formNeedsNoCard;

    DayReading(LocalDate day, RuleChoices choices) {
        this.day = day;
        this.choices = choices;
        for (Evidence evidence : Evidence.ALL) {
            worth.put(evidence, evidence.rule().on(day, choices));
        }
        this.formNeedsNoCard = DeskTerm.declarationNeedsNoCard(day, choices);
    }

    /** What something laid on the desk is worth. */
    EvidenceTreatment worth(Evidence evidence) {
        return worth.getOrDefault(evidence, EvidenceTreatment.NONE);
    }

    /** Whether the 申立書 is for people without a card as well. */
    boolean formNeedsNoCard() {
        return formNeedsNoCard;
    }

    /** Whether everybody of this age holds a 資格確認書. */
    boolean everybodyHoldsCertificate(@Nullable LocalDate birthDate) {
        return DeskTerm.everybodyHoldsCertificate(birthDate, day, choices);
    }
}
