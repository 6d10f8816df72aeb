package jp.madoguchi.outage.application;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.outage.domain.Grant;

/** 利用開始設定. */
public interface Grants {
    /** Keeps a new one. */
    Uni<Void> add(Grant grant);

    /** Keeps the new state of one that is there. */
    Uni<Void> replace(Grant grant);

    /** The one with this id, locked until the transaction ends. */
    Uni<Optional<Grant>> forChange(UUID id);

    /** One of this institution that covers this day; until the transaction ends, nobody ends or changes it. */
    Uni<Optional<Grant>> covering(InstitutionCode institution, LocalDate day);

    /** Those whose last day is before this day although nobody ended them, locked; another process's are left out. */
    Uni<List<Grant>> runOut(LocalDate today);

    /** All of an institution, newest first. */
    Uni<List<Grant>> of(InstitutionCode institution);

    /** All of all institutions, newest first. */
    Uni<List<Grant>> all();
}
