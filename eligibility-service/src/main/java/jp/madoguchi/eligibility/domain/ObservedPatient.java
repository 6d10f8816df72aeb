package jp.madoguchi.eligibility.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * 観測した患者: as whom an institution knows somebody the national system named. Who the registry knows is that person;
 * anybody else is known by the numbers and the birth date alone, so that other numbers are another patient, unless the
 * 照会番号 of a patient born on the same day comes with them.
 *
 * @param registered whether it is a person of the registry
 * @param joined as whom the institution knew them before, and who they turn out to be now. Who has a 照会番号 of their own
 *     beside that of the person is none of these: neither number is lost
 * @param number what becomes of the 照会番号 that was said, if one was
 * @param given that 照会番号, where nobody has it yet and they have none
 */
public record ObservedPatient(
        UUID id, boolean registered, List<UUID> joined, Optional<NumberTakenOver> number, Optional<String> given) {

    /**
     * 手もとの患者: what the institution knew before.
     *
     * @param registered who of the registry the numbers lead to
     * @param observed as whom it knows the numbers, where the registry did not
     * @param otherwise as whom it will know them, if as nobody yet
     * @param numbers their 照会番号 so far: of the person, then of the observed patient, of each that has one
     */
    public record Known(Optional<UUID> registered, Optional<UUID> observed, UUID otherwise, List<String> numbers) {
        private Optional<String> own() {
            return numbers.stream().findFirst();
        }

        private Optional<UUID> isTheSame() {
            return observed.filter(patient -> numbers.size() < 2);
        }

        private UUID patient() {
            return registered.or(() -> observed).orElse(otherwise);
        }
    }

    /**
     * 照会番号の持ち主: whom the institution calls by the number that was said.
     *
     * @param bornSameDay whether on the birth date that the message names
     */
    public record Holder(UUID id, boolean registered, boolean bornSameDay) {}

    /**
     * Decides. A person of the registry is never joined with another one here, and nobody who has a number is joined
     * with somebody who has another.
     *
     * @param said the 照会番号 the message says, if it can be one
     * @param holder who has it
     */
    public static ObservedPatient of(Known known, Optional<String> said, Optional<Holder> holder) {
        Optional<Holder> same = holder.filter(other -> isSame(known, other));
        UUID id = known.registered().or(() -> same.map(Holder::id)).orElseGet(known::patient);
        return new ObservedPatient(
                id,
                known.registered().isPresent()
                        || same.filter(Holder::registered).isPresent(),
                Stream.concat(known.isTheSame().stream(), same.map(Holder::id).stream())
                        .filter(other -> !other.equals(id))
                        .distinct()
                        .toList(),
                said.map(number -> taken(known, number, holder, same.isPresent())),
                said.filter(number -> holder.isEmpty() && known.own().isEmpty()));
    }

    private static boolean isSame(Known known, Holder holder) {
        return known.own().isEmpty()
                && holder.bornSameDay()
                && !(known.registered().isPresent() && holder.registered());
    }

    private static NumberTakenOver taken(Known known, String number, Optional<Holder> holder, boolean same) {
        boolean ofSomebodyElse = holder.map(Holder::id)
                .filter(id -> !id.equals(known.patient()))
                .filter(id -> !known.observed().equals(Optional.of(id)))
                .isPresent();
        if (ofSomebodyElse) {
            return same ? NumberTakenOver.TAKEN_OVER : NumberTakenOver.OF_ANOTHER_PATIENT;
        }
        boolean isTheirs =
                holder.map(Holder::id).filter(known.patient()::equals).isPresent()
                        || known.own().map(number::equals).orElse(true);
        return isTheirs ? NumberTakenOver.TAKEN_OVER : NumberTakenOver.OWN_NUMBER_STAYS;
    }
}
