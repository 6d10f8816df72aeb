package jp.madoguchi.gateway.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.contracts.event.CardFace;
import jp.madoguchi.contracts.event.Reception;
import jp.madoguchi.gateway.domain.LastKnown;
import org.jspecify.annotations.Nullable;

/** 前回の資格を探す: for a patient who was here before, while nobody can be asked. */
@ApplicationScoped
public class FindLastKnown {
    private final LastKnownCoverages coverages;
    private final LastKnownTerm term;

    FindLastKnown(LastKnownCoverages coverages, LastKnownTerm term) {
        this.coverages = coverages;
        this.term = term;
    }

    /** Whoever may be meant, the newest first; without a name everybody born on that day. */
    public Uni<List<LastKnown>> find(LocalDate birthDate, @Nullable String name) {
        return coverages
                .bornOn(birthDate)
                .map(kept -> kept.stream()
                        .map(one -> LastKnown.of(one.patient(), one.fetchedAt(), term.today(), term.oldest()))
                        .filter(known -> name == null || known.isNamed(name))
                        .sorted(Comparator.comparing(LastKnown::confirmedOn).reversed())
                        .toList());
    }

    /** What an oral confirmation of this patient rests on; nothing that the rules do not let count. */
    Uni<Optional<Reception.LastKnownUsed>> usedFor(CardFace patient) {
        return find(patient.birthDate(), patient.name())
                .map(found -> found.stream()
                        .filter(LastKnown::usable)
                        .findFirst()
                        .map(known -> new Reception.LastKnownUsed(known.confirmedOn(), known.fetchedAt())));
    }

    /** Today, as the desk counts the age. */
    public LocalDate today() {
        return term.today();
    }
}
