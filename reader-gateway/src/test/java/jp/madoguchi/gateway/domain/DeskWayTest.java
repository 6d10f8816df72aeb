package jp.madoguchi.gateway.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.stream.Collectors;
import jp.madoguchi.contracts.event.VerificationMethod;
import jp.madoguchi.contracts.event.VisitBasis;
import jp.madoguchi.testing.architecture.Covers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeskWayTest {
    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource({
        "MY_NUMBER_CARD,PRESENT,CLINIC,PORTAL ORAL LOOK PIN",
        "PINLESS_CARD,PRESENT,CLINIC,ORAL LOOK",
        "PHONE,PRESENT,CLINIC,PORTAL ORAL PIN",
        "NO_CARD,PRESENT,CLINIC,PORTAL ORAL",
        "MY_NUMBER_CARD,ABSENT,CLINIC,''",
        "PINLESS_CARD,ABSENT,CLINIC,''",
        "PHONE,ABSENT,CLINIC,''",
        "NO_CARD,ABSENT,CLINIC,''",
        "MY_NUMBER_CARD,PRESENT,PHARMACY,PORTAL ORAL LOOK PIN",
        "NO_CARD,ABSENT,PHARMACY,PRESCRIPTION",
        "PINLESS_CARD,ABSENT,PHARMACY,PRESCRIPTION",
    })
    void thereIsNoOtherWayForSomebodyWithThisCardHereOrElsewhere(
            CardKind card, Presence presence, InstitutionKind institution, String ways) {
        assertEquals(
                ways,
                Arrays.stream(DeskWay.values())
                        .filter(way -> way.isOpen(card, presence, institution))
                        .map(DeskWay::name)
                        .collect(Collectors.joining(" ")));
        Arrays.stream(DeskWay.values())
                .forEach(way -> assertEquals(
                        way.isOpen(card, presence, institution),
                        way.table(institution).contains(card + "/" + presence)));
    }

    @Test
    @Covers("DSK-130")
    void recordsAPinOnlyOfACardThatHasOneInItsHoldersHand() {
        DeskFixture.Draft typed =
                new DeskFixture.Draft(VisitBasis.ELIGIBILITY_CERTIFICATE).verified(VerificationMethod.PIN);

        assertEquals("30 NOTICE_2_1", CopayLadderTest.decide(typed, DeskFixture.lineDown()));
        assertEquals("DSK-130", CopayLadderTest.decide(typed.card(CardKind.PINLESS_CARD), DeskFixture.lineDown()));
        assertEquals(
                "DSK-130",
                CopayLadderTest.decide(
                        typed.card(CardKind.MY_NUMBER_CARD).presence(Presence.ABSENT), DeskFixture.lineDown()));
    }
}
