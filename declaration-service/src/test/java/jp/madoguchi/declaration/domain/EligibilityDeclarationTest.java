package jp.madoguchi.declaration.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EligibilityDeclarationTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "読めた, read, RECORDED",
        "読めない, unreadable, UNREADABLE",
        "読めて患者に連絡した, read contact, CONTACTED",
        "読めずに患者に連絡した, unreadable contact, CONTACTED",
        "二度連絡した, read contact contact, CONTACTED",
        "読めて廃棄した, read destroy, DESTROYED",
        "読めずに廃棄した, unreadable destroy, DESTROYED",
        "連絡のあと廃棄した, read contact destroy, DESTROYED",
        "廃棄のあとの連絡は何も変えない, read destroy contact, DESTROYED",
        "二度廃棄しても同じ, read destroy destroy, DESTROYED",
        "開封せずに廃棄した, discard, DESTROYED",
        "開封せずに廃棄したあとの連絡は何も変えない, discard contact, DESTROYED",
    })
    void followsItsStates(String name, String steps, DeclarationState expected) {
        EligibilityDeclaration declaration = DeclarationFixture.readDeclaration();

        for (String step : steps.split(" ")) {
            declaration = after(step, declaration);
        }

        assertEquals(expected, declaration.state());
    }

    private static EligibilityDeclaration after(String step, EligibilityDeclaration declaration) {
        return switch (step) {
            case "read" -> DeclarationFixture.readDeclaration();
            case "unreadable" -> DeclarationFixture.unreadableDeclaration();
            case "discard" -> DeclarationFixture.anyTaken().discarded();
            case "destroy" -> declaration.destroyed(DeclarationFixture.GONE_AT);
            case "contact" ->
                declaration
                        .contacted(DeclarationFixture.noAnswer(), DeclarationFixture.TODAY)
                        .match(accepted -> accepted.declaration(), refused -> declaration, () -> declaration);
            default -> throw new IllegalArgumentException(step);
        };
    }

    @Test
    void keepsNothingThatWasReadOnceItIsDestroyed() {
        EligibilityDeclaration destroyed = DeclarationFixture.readDeclaration().destroyed(DeclarationFixture.GONE_AT);

        assertEquals(new Reading.Gone(), destroyed.reading());
    }

    @Test
    void goesOnSayingThatItWasUnreadable() {
        EligibilityDeclaration unreadable = DeclarationFixture.unreadableDeclaration();

        assertEquals(
                unreadable.reading(),
                unreadable.destroyed(DeclarationFixture.GONE_AT).reading());
    }

    @Test
    void keepsTheFirstTimeOfItsDestruction() {
        EligibilityDeclaration destroyed = DeclarationFixture.readDeclaration().destroyed(DeclarationFixture.GONE_AT);

        assertSame(destroyed, destroyed.destroyed(DeclarationFixture.GONE_AT.plusSeconds(1)));
    }

    @Test
    void keepsTheContactAndNotTheNumbers() {
        ContactDecision decision =
                DeclarationFixture.readDeclaration().contacted(DeclarationFixture.noAnswer(), DeclarationFixture.TODAY);

        List<Contact> kept = decision.match(
                accepted -> accepted.declaration().contacts(), refused -> List.<Contact>of(), List::<Contact>of);
        assertEquals(List.of(DeclarationFixture.noAnswer().contact()), kept);
    }

    @Test
    void tellsTooLateFromRefused() {
        EligibilityDeclaration destroyed = DeclarationFixture.readDeclaration().destroyed(DeclarationFixture.GONE_AT);

        ContactDecision decision = destroyed.contacted(DeclarationFixture.noAnswer(), DeclarationFixture.TODAY);

        assertTrue(decision.match(accepted -> false, refused -> false, () -> true));
    }
}
