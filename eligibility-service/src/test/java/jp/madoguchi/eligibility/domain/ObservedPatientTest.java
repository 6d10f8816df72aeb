package jp.madoguchi.eligibility.domain;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * R: a person of the registry, Q: another one, P: a patient the national system alone knows, H: another one, N: as whom
 * the numbers would be known if as nobody yet.
 */
class ObservedPatientTest {
    private static final String PEOPLE = "RQPHN";

    /** The holder of K-1 with a + is born on the day that the message names, with a - on another. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            nullValues = "-",
            value = {
                "seen for the first time,-,-,-,-,-,N observed: -",
                "seen again,-,P,-,-,-,P observed: -",
                "of the registry,R,-,-,-,-,R registered: -",
                "comes to be known to the registry,R,P,-,-,-,R registered P: -",
                "a first number,-,-,-,K-1,-,N observed: TAKEN_OVER given K-1",
                "a number of somebody seen before,-,P,-,K-1,-,P observed: TAKEN_OVER given K-1",
                "a number of a person of the registry,R,-,-,K-1,-,R registered: TAKEN_OVER given K-1",
                "the number they have,-,P,K-1,K-1,P+,P observed: TAKEN_OVER",
                "the number the person has,R,-,K-1,K-1,R+,R registered: TAKEN_OVER",
                "a further number of the person,R,-,K-2,K-1,R+,R registered: TAKEN_OVER",
                "another number than they have,-,P,K-2,K-1,-,P observed: OWN_NUMBER_STAYS",
                "another number than the person has,R,-,K-2,K-1,-,R registered: OWN_NUMBER_STAYS",
                "other numbers of the same patient,-,-,-,K-1,H+,H observed: TAKEN_OVER",
                "other numbers of a person of the registry,-,-,-,K-1,Q+,Q registered: TAKEN_OVER",
                "two patients turn out to be one,-,P,-,K-1,H+,H observed P: TAKEN_OVER",
                "a patient turns out to be a person of the registry,-,P,-,K-1,Q+,Q registered P: TAKEN_OVER",
                "a person turns out to have been a patient,R,-,-,K-1,H+,R registered H: TAKEN_OVER",
                "a person turns out to have been two patients,R,P,-,K-1,H+,R registered P H: TAKEN_OVER",
                "known to the registry with the number they had,R,P,K-1,K-1,P+,R registered P: TAKEN_OVER",
                "known to the registry by another number,R,P,K-2 K-1,K-1,P+,R registered: OWN_NUMBER_STAYS",
                "known to the registry with a number each,R,P,K-2 K-1,-,-,R registered: -",
                "born on another day,-,-,-,K-1,H-,N observed: OF_ANOTHER_PATIENT",
                "seen before and born on another day,-,P,-,K-1,H-,P observed: OF_ANOTHER_PATIENT",
                "two people of the registry,R,-,-,K-1,Q+,R registered: OF_ANOTHER_PATIENT",
                "two patients with a number each,-,P,K-2,K-1,H+,P observed: OF_ANOTHER_PATIENT",
            })
    void isWhomTheInstitutionKnows(
            String what,
            @Nullable String registered,
            @Nullable String observed,
            @Nullable String own,
            @Nullable String said,
            @Nullable String holder,
            String expected) {
        ObservedPatient patient = ObservedPatient.of(
                new ObservedPatient.Known(
                        id(registered),
                        id(observed),
                        id("N").orElseThrow(),
                        own == null ? List.of() : List.of(own.split(" "))),
                Optional.ofNullable(said),
                Optional.ofNullable(holder).map(ObservedPatientTest::holder));

        assertEquals(expected, words(patient), what);
    }

    private static ObservedPatient.Holder holder(String text) {
        return new ObservedPatient.Holder(
                id(text.substring(0, 1)).orElseThrow(), "RQ".contains(text.substring(0, 1)), text.endsWith("+"));
    }

    private static Optional<UUID> id(@Nullable String person) {
        return Optional.ofNullable(person).map(one -> new UUID(0, PEOPLE.indexOf(one)));
    }

    private static String name(UUID id) {
        int place = (int) id.getLeastSignificantBits();
        return PEOPLE.substring(place, place + 1);
    }

    private static String words(ObservedPatient patient) {
        String joined = patient.joined().stream().map(one -> " " + name(one)).collect(joining());
        return name(patient.id()) + (patient.registered() ? " registered" : " observed") + joined + ": "
                + patient.number().map(NumberTakenOver::name).orElse("-")
                + patient.given().map(number -> " given " + number).orElse("");
    }
}
