package jp.madoguchi.gateway.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import jp.madoguchi.gateway.GatewayConfig;
import jp.madoguchi.gateway.domain.CardKind;
import jp.madoguchi.gateway.domain.DeskCase;
import jp.madoguchi.gateway.domain.DeskDay;
import jp.madoguchi.gateway.domain.DeskInstruction;
import jp.madoguchi.gateway.domain.DeskInstructions;
import jp.madoguchi.gateway.domain.InstitutionKind;
import jp.madoguchi.gateway.domain.Presentation;
import jp.madoguchi.gateway.domain.Situation;
import jp.madoguchi.rules.DeskTerm;
import jp.madoguchi.rules.RuleChoices;
import org.jspecify.annotations.Nullable;

/** この医院の規則の読み方: the rules as this clinic has chosen to read them, for the kind of institution it is. */
@ApplicationScoped
public class ClinicRules {
    private final InstitutionKind institution;
    private final RuleChoices choices;
    private final DeskClock clock;

    /** Refuses a choice that is none. */
    ClinicRules(GatewayConfig config, DeskClock clock) {
        this.institution = InstitutionKind.of(config.institution());
        this.choices = RuleChoices.of(config.rules().choices());
        this.clock = clock;
    }

    /** Clinic or pharmacy. */
    public InstitutionKind institution() {
        return institution;
    }

    /** How the rules are read here. */
    public RuleChoices choices() {
        return choices;
    }

    /** The day the rules are read on, and how far the desk's clock can be trusted with it. */
    public DeskDay today() {
        return clock.today();
    }

    /** What is in force today without being certain. */
    public List<RuleChoices.OpenRule> open() {
        return choices.open(clock.day());
    }

    /** What the 申立書 calls the proof a patient says to hold, on this day. */
    public String formWord() {
        return DeskTerm.FORM_WORD.on(clock.day(), choices);
    }

    /** The one instruction for this case. */
    public DeskInstruction instruct(DeskCase now) {
        return DeskInstructions.in(now, choices);
    }

    /** What is done for anybody who comes now with a card and meets this situation. */
    public DeskInstruction atFirst(Situation situation) {
        return instruct(DeskCase.atFirst(situation, CardKind.MY_NUMBER_CARD, null, clock.day(), institution));
    }

    /** What is done for a patient who waits; nothing while the question is under way. */
    public @Nullable DeskInstruction atFirst(Presentation presentation) {
        return presentation
                .situation()
                .map(situation -> instruct(DeskCase.atFirst(
                                situation,
                                // Who was asked for by numbers is asked for a card first, and not for what needs one.
                                presentation.card().orElse(CardKind.NO_CARD),
                                presentation.bearer().birthDate(),
                                presentation.confirmationDate(),
                                institution)
                        .withRefuted(presentation.isRefuted())))
                .orElse(null);
    }
}
