package jp.madoguchi.eligibility.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.contracts.event.CoverageClass;
import jp.madoguchi.contracts.event.CoverageFacts;
import jp.madoguchi.contracts.oqs.OqsConsent;
import jp.madoguchi.eligibility.domain.Disclosure.State;
import jp.madoguchi.testing.architecture.Covers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisclosureTest {
    private static final CoverageFacts COVERAGE = AnswerFixture.coverage("A", "01", CoverageClass.GENERAL);
    private static final CheckAnswer VALID = AnswerFixture.valid(1, COVERAGE);
    private static final Instant NOW = Instant.parse("2026-11-20T03:00:00Z");

    /** What was said, oldest record first: {@code +} a consent, {@code -} a refusal, each with its time. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            nullValues = "-",
            value = {
                "nobody asked,-,NO_CONSENT,-",
                "given a moment ago,+2026-11-20T02:59:59Z,PERMITTED,2026-11-21T02:59:59Z",
                "given the last moment it holds,+2026-11-19T03:00:00.000001Z,PERMITTED,2026-11-20T03:00:00.000001Z",
                "given a day ago,+2026-11-19T03:00:00Z,CONSENT_EXPIRED,2026-11-20T03:00:00Z",
                "refused,-2026-11-20T02:00:00Z,CONSENT_REFUSED,-",
                "taken back,+2026-11-20T02:00:00Z -2026-11-20T02:30:00Z,CONSENT_REFUSED,-",
                "given after a refusal,-2026-11-20T02:00:00Z +2026-11-20T02:30:00Z,PERMITTED,2026-11-21T02:30:00Z",
                "taken back by a clock that is behind,+2026-11-20T02:02:00Z -2026-11-20T02:00:00Z,CONSENT_REFUSED,-",
                "an older consent recorded late,+2026-11-20T02:30:00Z"
                        + " +2026-11-20T02:00:00Z,PERMITTED,2026-11-21T02:30:00Z",
                "a late record of an early word,-2026-11-20T02:30:00Z +2026-11-20T02:00:00Z,CONSENT_REFUSED,-",
                "both at once the later record counts,+2026-11-20T02:00:00Z -2026-11-20T02:00:00Z,CONSENT_REFUSED,-",
            })
    void showsCertificatesOnlyWithinConsentAndItsTime(
            String name, @Nullable String said, State state, @Nullable Instant until) {
        Disclosure disclosure = Disclosure.of(VALID, ConsentKind.LIMIT_CERTIFICATE, consents(said), NOW);

        assertEquals(new Disclosure(state, until), disclosure);
        assertEquals(state == State.PERMITTED, disclosure.permits());
    }

    @Test
    void neverEndsWhereTheTableSwitchesTheLimitOff() {
        assertEquals(
                new Disclosure(State.PERMITTED, null),
                Disclosure.within(VALID, Optional.empty(), Instant.parse("2099-01-01T00:00:00Z")));
    }

    @Test
    void keepsTheTwoKindsOfConsentApart() {
        List<Consent> limitOnly = consents("+2026-11-20T02:00:00Z");

        assertEquals(
                State.NO_CONSENT,
                Disclosure.of(VALID, ConsentKind.SPECIFIC_DISEASE, limitOnly, NOW)
                        .state());
    }

    @Test
    void showsNoCertificateWithACoverageThatIsNotInForce() {
        assertEquals(
                State.NOT_IN_FORCE,
                Disclosure.of(
                                AnswerFixture.lost(1, COVERAGE),
                                ConsentKind.LIMIT_CERTIFICATE,
                                consents("+2026-11-20T02:00:00Z"),
                                NOW)
                        .state());
    }

    @Test
    void keepsTheConsentOfWhatCannotBeAttributed() {
        Instant until = Instant.parse("2026-11-21T02:00:00Z");

        assertEquals(
                new Disclosure(State.NOT_ATTRIBUTABLE, until),
                Disclosure.of(VALID, ConsentKind.LIMIT_CERTIFICATE, consents("+2026-11-20T02:00:00Z"), NOW)
                        .withheld());
    }

    @ParameterizedTest(name = "given at {0}")
    @Covers({"ELG-511", "ELG-512"})
    @CsvSource(
            nullValues = "-",
            value = {
                "2026-11-20T03:00:00Z,-",
                "2026-11-20T03:05:00Z,-",
                "2026-11-20T03:05:00.000001Z,ELG-511",
                "2019-03-31T15:00:00Z,-",
                "2019-03-31T14:59:59.999999Z,ELG-512",
            })
    void aConsentIsOfThisTime(Instant givenAt, @Nullable String broken) {
        Consent consent = new Consent(AnswerFixture.id(1), ConsentKind.LIMIT_CERTIFICATE, true, givenAt);

        assertEquals(
                broken == null ? List.of() : List.of(broken),
                ConsentRules.broken(consent, NOW).stream().map(Rule::id).toList());
    }

    @Test
    void thePrescriptionHasTheCodesOfTheNationalSystem() {
        assertEquals("1", PrescriptionChoice.DEFAULT.code());
        assertEquals("紙の処方箋を希望する", PrescriptionChoice.PAPER.label());
        assertEquals(Optional.empty(), consents("-2026-11-20T02:00:00Z").get(0).endsAt());
    }

    @ParameterizedTest(name = "said to be given at {0}: {1}")
    @CsvSource({
        "2026-11-20T02:59:59Z,2026-11-20T02:59:59Z",
        "2026-11-20T03:00:00Z,2026-11-20T03:00:00Z",
        "2026-11-20T03:04:00Z,2026-11-20T03:00:00Z",
    })
    void isNeverGivenLaterThanItIsRecorded(Instant given, Instant kept) {
        Consent consent = new Consent(AnswerFixture.id(1), ConsentKind.LIMIT_CERTIFICATE, true, given);

        assertEquals(kept, consent.recordedAt(NOW).givenAt());
    }

    private static List<Consent> consents(@Nullable String said) {
        if (said == null) {
            return List.of();
        }
        String[] words = said.split(" ");
        return Arrays.stream(words)
                .map(word -> new Consent(
                        AnswerFixture.id(Arrays.asList(words).indexOf(word)),
                        ConsentKind.LIMIT_CERTIFICATE,
                        word.startsWith("+"),
                        Instant.parse(word.substring(1))))
                .toList();
    }

    /** What was agreed to at the reader and has ended is not what nobody was asked for. */
    @ParameterizedTest(name = "{0}, seen {2} of {1}: {3}")
    @CsvSource({
        "NO_CONSENT,LIMIT_CERTIFICATE,EXPIRED,CONSENT_EXPIRED",
        "NO_CONSENT,SPECIFIC_DISEASE,EXPIRED,NO_CONSENT",
        "NO_CONSENT,LIMIT_CERTIFICATE,COULD_NOT_ASK,COULD_NOT_ASK",
        "NO_CONSENT,SPECIFIC_DISEASE,COULD_NOT_ASK,NO_CONSENT",
        "CONSENT_REFUSED,LIMIT_CERTIFICATE,COULD_NOT_ASK,CONSENT_REFUSED",
        "NO_CONSENT,LIMIT_CERTIFICATE,NOT_GIVEN,NO_CONSENT",
        "PERMITTED,LIMIT_CERTIFICATE,EXPIRED,PERMITTED",
        "CONSENT_REFUSED,LIMIT_CERTIFICATE,EXPIRED,CONSENT_REFUSED",
    })
    void tellsAConsentThatEndedElsewhereFromNone(
            State said, ConsentKind kind, OqsConsent.State observed, State expected) {
        Disclosure seen = new Disclosure(said, null)
                .seen(ConsentKind.LIMIT_CERTIFICATE, List.of(new ObservedConsent(kind, observed, null)));

        assertEquals(new Disclosure(expected, null), seen);
    }
}
