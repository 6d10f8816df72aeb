package jp.madoguchi.outage.application;

import io.smallrye.mutiny.Uni;
import java.util.UUID;
import jp.madoguchi.outage.domain.HeldVisit;

/** 取り込んだ結果ファイル. */
public interface NationalFiles {
    /** Whether this file settled another visit; until the transaction ends nobody else takes it. */
    Uni<Boolean> usedElsewhere(String digest, UUID visitId);

    /** Keeps that this file settled this visit. */
    Uni<Void> keep(String digest, HeldVisit visit);
}
