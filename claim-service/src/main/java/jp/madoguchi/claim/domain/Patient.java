package jp.madoguchi.claim.domain;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import jp.madoguchi.contracts.event.CardFace;
import jp.madoguchi.contracts.event.PersonFacts;
import jp.madoguchi.contracts.event.VisitReconciled;
import jp.madoguchi.contracts.id.Sex;
import org.jspecify.annotations.Nullable;

/** 患者: what the claim says of the person, as the desk noted it from the card. */
public record Patient(String name, @Nullable String nameKana, LocalDate birthDate, Sex sex) {
    /**
     * The patient of this visit; the kana come from the card, else from what a later check found, else from the
     * declaration.
     */
    static Patient of(CardFace face, CaseFacts facts, @Nullable String declaredKana) {
        Optional<String> found = facts.reconciliations().stream()
                .map(VisitReconciled::person)
                .filter(Objects::nonNull)
                .map(PersonFacts::nameKana)
                .filter(Objects::nonNull)
                .findFirst();
        String kana = Stream.of(Optional.ofNullable(face.nameKana()), found, Optional.ofNullable(declaredKana))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
        return new Patient(face.name(), kana, face.birthDate(), face.sex());
    }
}
